/** Built-in types are named in annotations all the time; Python's grammar calls them variables, we colour them. */
import { syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const TYPES = new Set(
  "bool bytes complex dict float frozenset int list object set str tuple type Any Counter Deque DefaultDict Dict Iterable Iterator List ListNode Node Optional Sequence Set Tensor TreeNode Tuple Union deque defaultdict".split(
    " ",
  ),
);
const mark = Decoration.mark({ class: "cm-type" });

function types(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (node.name === "VariableName" && TYPES.has(view.state.sliceDoc(node.from, node.to))) found.add(node.from, node.to, mark);
      },
    });
  }
  return found.finish();
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = types(view);
    }
    update(update: ViewUpdate): void {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) this.decorations = types(update.view);
    }
  },
  { decorations: (value) => value.decorations },
);

export const typeNames = [plugin, EditorView.theme({ ".cm-type, .cm-type *": { color: "var(--code-type)" } })];
