import { useEffect, useReducer, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { currentFilter, FILTERS, loadTodos, newTodo, saveTodos, watchFilter } from '../todos.js';

function reduce(todos, action) {
  switch (action.type) {
    case 'add':
      return [...todos, newTodo(action.title)];
    case 'change':
      return todos.map((todo) => (todo.id === action.id ? { ...todo, ...action.to } : todo));
    case 'remove':
      return todos.filter((todo) => todo.id !== action.id);
    case 'toggle-all':
      return todos.map((todo) => ({ ...todo, completed: action.completed }));
    case 'clear-completed':
      return todos.filter(FILTERS.active);
  }
}

function NewTodo({ dispatch }) {
  const [title, setTitle] = useState('');
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || title.trim() === '') return;
    dispatch({ type: 'add', title: title.trim() });
    setTitle('');
  };
  return (
    <input
      className="new-todo"
      placeholder="What needs to be done?"
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function Edit({ title, onDone }) {
  const [draft, setDraft] = useState(title);
  const onKeyDown = (event) => {
    if (event.key === 'Enter') onDone(draft.trim());
    if (event.key === 'Escape') onDone(title);
  };
  return (
    <input
      className="edit"
      autoFocus
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onDone(draft.trim())}
    />
  );
}

function Todo({ todo, dispatch }) {
  const { id, title, completed } = todo;
  const [editing, setEditing] = useState(false);
  const finish = (to) => {
    setEditing(false);
    dispatch(to === '' ? { type: 'remove', id } : { type: 'change', id, to: { title: to } });
  };
  return (
    <li className={[completed && 'completed', editing && 'editing'].filter(Boolean).join(' ')}>
      <div className="view">
        <input
          className="toggle"
          type="checkbox"
          checked={completed}
          onChange={() => dispatch({ type: 'change', id, to: { completed: !completed } })}
        />
        <label onDoubleClick={() => setEditing(true)}>{title}</label>
        <button className="destroy" onClick={() => dispatch({ type: 'remove', id })} />
      </div>
      {editing && <Edit title={title} onDone={finish} />}
    </li>
  );
}

function Footer({ todos, filter, dispatch }) {
  const left = todos.filter(FILTERS.active).length;
  return (
    <footer className="footer">
      <span className="todo-count">
        <strong>{left}</strong> {left === 1 ? 'item' : 'items'} left
      </span>
      <ul className="filters">
        {Object.keys(FILTERS).map((name) => (
          <li key={name}>
            <a href={`#/${name}`} className={name === filter ? 'selected' : ''}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {left < todos.length && (
        <button className="clear-completed" onClick={() => dispatch({ type: 'clear-completed' })}>
          Clear completed
        </button>
      )}
    </footer>
  );
}

function App() {
  const [todos, dispatch] = useReducer(reduce, undefined, loadTodos);
  const [filter, setFilter] = useState(currentFilter);
  useEffect(() => saveTodos(todos), [todos]);
  useEffect(() => watchFilter(setFilter), []);
  return (
    <section className="todoapp">
      <NewTodo dispatch={dispatch} />
      {todos.length > 0 && (
        <>
          <input
            className="toggle-all"
            type="checkbox"
            checked={todos.every(FILTERS.completed)}
            onChange={(event) => dispatch({ type: 'toggle-all', completed: event.target.checked })}
          />
          <ul className="todo-list">
            {todos.filter(FILTERS[filter]).map((todo) => (
              <Todo key={todo.id} todo={todo} dispatch={dispatch} />
            ))}
          </ul>
          <Footer todos={todos} filter={filter} dispatch={dispatch} />
        </>
      )}
    </section>
  );
}

createRoot(document.getElementById('app')).render(<App />);
