import { css, html, LitElement, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { currentFilter, FILTERS, loadTodos, newTodo, saveTodos, watchFilter } from '../todos.js';

class TodoMvc extends LitElement {
  static properties = { todos: { state: true }, filter: { state: true }, edited: { state: true } };
  static styles = css`
    .todo-list li:not(.editing) > .edit,
    .todo-list li.editing > .view {
      display: none;
    }

    .todo-list li.completed label {
      text-decoration: line-through;
    }

    .filters a.selected {
      font-weight: bold;
    }

    .destroy::after {
      content: '×';
    }
  `;

  constructor() {
    super();
    this.todos = loadTodos();
    this.filter = currentFilter();
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = watchFilter((filter) => (this.filter = filter));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  updated(changed) {
    if (changed.has('todos')) saveTodos(this.todos);
  }

  change(changed, to) {
    this.todos = this.todos.map((todo) => (todo === changed ? { ...todo, ...to } : todo));
  }

  remove(removed) {
    this.todos = this.todos.filter((todo) => todo !== removed);
  }

  add({ key, target }) {
    const title = target.value.trim();
    if (key !== 'Enter' || title === '') return;
    this.todos = [...this.todos, newTodo(title)];
    target.value = '';
  }

  finish(todo, title) {
    if (this.edited !== todo.id) return;
    this.edited = undefined;
    if (title === '') this.remove(todo);
    else this.change(todo, { title });
  }

  onEditKey(todo, { key, target }) {
    if (key === 'Enter') this.finish(todo, target.value.trim());
    if (key === 'Escape') this.edited = undefined;
  }

  render() {
    const left = this.todos.filter(FILTERS.active).length;
    return html`
      <section class="todoapp">
        <input class="new-todo" placeholder="What needs to be done?" @keydown=${this.add} />
        ${this.todos.length === 0 ? nothing : [this.renderList(left), this.renderFooter(left)]}
      </section>
    `;
  }

  renderList(left) {
    const toggleAll = ({ target }) =>
      (this.todos = this.todos.map((todo) => ({ ...todo, completed: target.checked })));
    return html`
      <input class="toggle-all" type="checkbox" .checked=${live(left === 0)} @change=${toggleAll} />
      <ul class="todo-list">
        ${repeat(
          this.todos.filter(FILTERS[this.filter]),
          (todo) => todo.id,
          (todo) => this.renderTodo(todo),
        )}
      </ul>
    `;
  }

  renderTodo(todo) {
    const editing = this.edited === todo.id;
    const toggle = ({ target }) => this.change(todo, { completed: target.checked });
    return html`
      <li class=${classMap({ completed: todo.completed, editing })}>
        <div class="view">
          <input class="toggle" type="checkbox" .checked=${live(todo.completed)} @change=${toggle} />
          <label @dblclick=${() => (this.edited = todo.id)}>${todo.title}</label>
          <button class="destroy" @click=${() => this.remove(todo)}></button>
        </div>
        ${editing ? this.renderEdit(todo) : nothing}
      </li>
    `;
  }

  renderEdit(todo) {
    return html`<input
      class="edit"
      .value=${todo.title}
      ${ref((element) => void setTimeout(() => element?.focus()))}
      @keydown=${(event) => this.onEditKey(todo, event)}
      @blur=${({ target }) => this.finish(todo, target.value.trim())}
    />`;
  }

  renderFooter(left) {
    const clear = () => (this.todos = this.todos.filter(FILTERS.active));
    return html`
      <footer class="footer">
        <span class="todo-count"><strong>${left}</strong> ${left === 1 ? 'item' : 'items'} left</span>
        <ul class="filters">
          ${Object.keys(FILTERS).map(
            (name) =>
              html`<li>
                <a href="#/${name}" class=${classMap({ selected: name === this.filter })}>${name}</a>
              </li>`,
          )}
        </ul>
        ${
          left < this.todos.length
            ? html`<button class="clear-completed" @click=${clear}>Clear completed</button>`
            : nothing
        }
      </footer>
    `;
  }
}

customElements.define('todo-mvc', TodoMvc);
document.getElementById('app').append(document.createElement('todo-mvc'));
