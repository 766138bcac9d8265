/** An HTTP field name as bundles write it. */
export const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** An HTTP field value: visible ASCII, with blanks and tabs in between. */
export const HEADER_VALUE = /^(?:[!-~](?:[ \t!-~]*[!-~])?)?$/;
/** The shape of a media type; its registration is not looked at. */
export const CONTENT_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:[ \t]*;.*)?$/;
