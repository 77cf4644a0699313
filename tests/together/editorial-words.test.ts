import { runGroup } from './run-group.js';

runGroup('editorial-words');
