import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Hello({ name }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <h1>Hello, {name}</h1>
      <button onClick={() => setCount(count + 1)}>Clicked {count} times</button>
    </>
  );
}

createRoot(document.getElementById('app')).render(<Hello name="React" />);
