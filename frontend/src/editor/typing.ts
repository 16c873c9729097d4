/**
 * Typing over a selection. Chromium would write an inline style into the text it edits, which our content
 * security policy refuses with an error in the console; so the editor makes the change itself.
 */
import { EditorView } from "@codemirror/view";

export const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const text = event.data;
    if (event.inputType !== "insertText" || !text || main.empty || view.composing || view.state.readOnly) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
    // Those who answer to typing (a bracket around what is selected) come first, as they do otherwise.
    const answered = view.state
      .facet(EditorView.inputHandler)
      .some((handler) => handler(view, main.from, main.to, text, insert));
    if (!answered) view.dispatch(insert());
    return true;
  },
});
