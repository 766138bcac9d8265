import { render } from 'preact';
import { useState } from 'preact/hooks';

function Hello({ name }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <h1>Hello, {name}</h1>
      <button onClick={() => setCount(count + 1)}>Clicked {count} times</button>
    </>
  );
}

render(<Hello name="Preact" />, document.getElementById('app'));
