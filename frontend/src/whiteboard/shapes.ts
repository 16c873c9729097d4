/**
 * Our own shapes for systems that learn, as plain descriptions: the board turns them into items of its library. Each is a
 * body, a sign that tells it apart at a glance, and its name below.
 */

export interface Piece {
  type: "rectangle" | "ellipse" | "diamond" | "line" | "arrow" | "text";
  x: number;
  y: number;
  [more: string]: unknown;
}

export interface Shape {
  id: string;
  name: string;
  pieces: Piece[];
}

const WIDTH = 160;
const HEIGHT = 84;
const INK = "#1e1e1e";

const BLUE = "#a5d8ff";
const GREEN = "#b2f2bb";
const YELLOW = "#ffec99";
const VIOLET = "#d0bfff";
const RED = "#ffc9c9";
const GREY = "#e9ecef";
const TEAL = "#96f2d7";

const base = { strokeColor: INK, backgroundColor: "transparent", fillStyle: "solid", strokeWidth: 1, roughness: 1 };

function box(x: number, y: number, width: number, height: number, fill = "transparent", round = true): Piece {
  return { ...base, type: "rectangle", x, y, width, height, backgroundColor: fill, roundness: round ? { type: 3 } : null };
}

function round(x: number, y: number, width: number, height: number, fill = "transparent"): Piece {
  return { ...base, type: "ellipse", x, y, width, height, backgroundColor: fill };
}

function line(...points: [number, number][]): Piece {
  const [[x, y]] = points as [[number, number]];
  return { ...base, type: "line", x, y, points: points.map(([px, py]) => [px - x, py - y]), ...spread(points) };
}

function arrow(...points: [number, number][]): Piece {
  return { ...line(...points), type: "arrow", endArrowhead: "arrow" };
}

function spread(points: [number, number][]): { width: number; height: number } {
  const side = (at: 0 | 1): number => Math.max(...points.map((point) => point[at])) - Math.min(...points.map((point) => point[at]));
  return { width: side(0), height: side(1) };
}

/** Words around a middle. */
function words(text: string, x: number, y: number): Piece {
  return { type: "text", text, x, y, fontSize: 20, strokeColor: INK, textAlign: "center", verticalAlign: "middle" };
}

function shape(id: string, name: string, pieces: Piece[]): Shape {
  return { id, name, pieces: [...pieces, words(name, WIDTH / 2, HEIGHT + 20)] };
}

function drum(fill: string): Piece[] {
  return [
    box(20, 12, 120, 60, fill, false),
    round(20, 60, 120, 24, fill),
    round(20, 0, 120, 24, fill),
  ];
}

export const SHAPES: readonly Shape[] = [
  shape("client", "User", [
    round(68, 0, 24, 24, GREY),
    line([80, 24], [80, 54]),
    line([58, 36], [102, 36]),
    line([62, 80], [80, 54], [98, 80]),
  ]),
  shape("service", "Service", [box(0, 0, WIDTH, HEIGHT, BLUE), box(12, 12, 12, 12), box(30, 12, 12, 12), line([12, 40], [148, 40]), line([12, 58], [110, 58])]),
  shape("model", "Model", [
    box(0, 0, WIDTH, HEIGHT, VIOLET),
    line([36, 24], [80, 18], [124, 42], [80, 66], [36, 60], [80, 18]),
    line([36, 24], [80, 66]),
    line([36, 60], [80, 66]),
    round(28, 16, 16, 16, "#ffffff"),
    round(28, 52, 16, 16, "#ffffff"),
    round(72, 10, 16, 16, "#ffffff"),
    round(72, 58, 16, 16, "#ffffff"),
    round(116, 34, 16, 16, "#ffffff"),
  ]),
  shape("feature-store", "Feature store", [
    box(0, 0, WIDTH, HEIGHT, GREEN),
    line([0, 28], [WIDTH, 28]),
    line([0, 56], [WIDTH, 56]),
    line([54, 0], [54, HEIGHT]),
    line([108, 0], [108, HEIGHT]),
  ]),
  shape("queue", "Queue", [
    box(20, 18, 120, 48, YELLOW, false),
    line([50, 18], [50, 66]),
    line([80, 18], [80, 66]),
    line([110, 18], [110, 66]),
    arrow([-14, 42], [16, 42]),
    arrow([144, 42], [174, 42]),
  ]),
  shape("ann-index", "ANN index", [
    round(0, 0, WIDTH, HEIGHT, TEAL),
    line([36, 44], [66, 26], [96, 52], [124, 36]),
    line([66, 26], [72, 62], [96, 52]),
    round(31, 39, 10, 10, INK),
    round(61, 21, 10, 10, INK),
    round(91, 47, 10, 10, INK),
    round(119, 31, 10, 10, INK),
    round(67, 57, 10, 10, INK),
  ]),
  shape("event-log", "Event log", [
    box(0, 12, WIDTH, 60, YELLOW),
    line([26, 24], [38, 42], [26, 60]),
    line([56, 24], [68, 42], [56, 60]),
    line([86, 24], [98, 42], [86, 60]),
    arrow([116, 42], [150, 42]),
  ]),
  shape("database", "Database", drum(BLUE)),
  shape("cache", "Cache", [box(0, 0, WIDTH, HEIGHT, RED), line([88, 10], [66, 46], [86, 46], [72, 76])]),
  shape("batch-job", "Batch job", [
    box(0, 0, WIDTH, HEIGHT, GREY),
    round(54, 16, 52, 52, "#ffffff"),
    line([80, 26], [80, 42], [92, 50]),
  ]),
  shape("ab-split", "A/B split", [
    { ...base, type: "diamond", x: 20, y: 0, width: 84, height: HEIGHT, backgroundColor: VIOLET },
    arrow([-18, 42], [18, 42]),
    arrow([90, 28], [136, 10]),
    arrow([90, 56], [136, 74]),
    words("A", 148, 10),
    words("B", 148, 74),
  ]),
  shape("monitoring", "Monitoring", [
    box(0, 0, WIDTH, HEIGHT, GREEN),
    line([20, 14], [20, 70], [142, 70]),
    line([26, 56], [52, 40], [74, 48], [98, 24], [134, 34]),
    { ...line([26, 30], [134, 30]), strokeStyle: "dashed" },
  ]),
];
