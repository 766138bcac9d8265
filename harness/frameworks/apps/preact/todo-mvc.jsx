import { Component, createRef, render } from 'preact';
import { currentFilter, FILTERS, loadTodos, newTodo, saveTodos, watchFilter } from '../todos.js';

class Todo extends Component {
  state = { editing: false };
  edit = createRef();

  componentDidUpdate(_props, before) {
    if (this.state.editing && !before.editing) this.edit.current.focus();
  }

  finish(title) {
    if (!this.state.editing) return;
    this.setState({ editing: false });
    if (title === '') this.props.onRemove();
    else this.props.onChange({ title });
  }

  onKeyDown = (event) => {
    if (event.key === 'Enter') this.finish(event.target.value.trim());
    if (event.key === 'Escape') this.finish(this.props.todo.title);
  };

  render({ todo, onChange, onRemove }, { editing }) {
    return (
      <li class={`${todo.completed ? 'completed' : ''} ${editing ? 'editing' : ''}`}>
        <div class="view">
          <input
            class="toggle"
            type="checkbox"
            checked={todo.completed}
            onChange={(event) => onChange({ completed: event.target.checked })}
          />
          <label onDblClick={() => this.setState({ editing: true })}>{todo.title}</label>
          <button class="destroy" onClick={onRemove} />
        </div>
        {editing && (
          <input
            class="edit"
            ref={this.edit}
            defaultValue={todo.title}
            onKeyDown={this.onKeyDown}
            onBlur={(event) => this.finish(event.target.value.trim())}
          />
        )}
      </li>
    );
  }
}

class App extends Component {
  state = { todos: loadTodos(), filter: currentFilter() };

  componentDidMount() {
    this.stop = watchFilter((filter) => this.setState({ filter }));
  }

  componentWillUnmount() {
    this.stop();
  }

  set(todos) {
    saveTodos(todos);
    this.setState({ todos });
  }

  change(changed, to) {
    this.set(this.state.todos.map((todo) => (todo === changed ? { ...todo, ...to } : todo)));
  }

  add = ({ key, target }) => {
    const title = target.value.trim();
    if (key !== 'Enter' || title === '') return;
    this.set([...this.state.todos, newTodo(title)]);
    target.value = '';
  };

  toggleAll = ({ target: { checked } }) =>
    this.set(this.state.todos.map((todo) => ({ ...todo, completed: checked })));

  render(_props, { todos, filter }) {
    const left = todos.filter(FILTERS.active).length;
    return (
      <section class="todoapp">
        <input class="new-todo" placeholder="What needs to be done?" onKeyDown={this.add} />
        {todos.length > 0 && (
          <>
            <input class="toggle-all" type="checkbox" checked={left === 0} onChange={this.toggleAll} />
            <ul class="todo-list">
              {todos.filter(FILTERS[filter]).map((todo) => (
                <Todo
                  key={todo.id}
                  todo={todo}
                  onChange={(to) => this.change(todo, to)}
                  onRemove={() => this.set(todos.filter((other) => other !== todo))}
                />
              ))}
            </ul>
            <footer class="footer">
              <span class="todo-count">
                <strong>{left}</strong> {left === 1 ? 'item' : 'items'} left
              </span>
              <ul class="filters">
                {Object.keys(FILTERS).map((name) => (
                  <li key={name}>
                    <a href={`#/${name}`} class={name === filter ? 'selected' : ''}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
              {left < todos.length && (
                <button class="clear-completed" onClick={() => this.set(todos.filter(FILTERS.active))}>
                  Clear completed
                </button>
              )}
            </footer>
          </>
        )}
      </section>
    );
  }
}

render(<App />, document.getElementById('app'));
