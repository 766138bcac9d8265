/** Rules of buttons, for the sheets of what has some. */
export const BUTTONS = `
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2.5px solid currentcolor; outline-offset: -4px; }
`;
