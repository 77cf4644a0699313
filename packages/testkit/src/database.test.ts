import { describe, expect, it } from 'vitest';
import { databasesUnderTest } from './database.js';

describe('the databases under test', () => {
  it('are all unless told, and those that are named', () => {
    expect(databasesUnderTest('')).toEqual(['sqlite', 'postgres']);
    expect(databasesUnderTest('postgres')).toEqual(['postgres']);
    expect(databasesUnderTest('sqlite, postgres')).toEqual(['sqlite', 'postgres']);
  });

  it('are never none because of a slip of the pen', () => {
    expect(() => databasesUnderTest('postgress')).toThrow('postgress');
  });
});
