import './app/old-browsers.js';

export { startPortal } from './app/start-portal.js';
