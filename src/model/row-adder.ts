// A program of WebAssembly that adds up rows of one-byte weights, eight labels in one instruction: what takes most of the
// time of reading a report. It is written out here by hand, as there is no other way to such instructions. Whole numbers
// only, so the sums are the same on every machine.

/** What TypeScript is not told of WebAssembly: no more than is used. */
interface WasmApi {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly add: AddRows } };
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

type AddRows = (count: number, labels: number, mask: number, blocks: number) => void;

const wasm = (globalThis as unknown as { readonly WebAssembly: WasmApi }).WebAssembly;

/** Where the sums stand in the memory, in bytes; features stand before them. */
const SUMS_AT = 32_768;
/** Where the table begins in the memory, in bytes: one page. */
const TABLE_AT = 65_536;
/** Labels that are added up at once. */
const BLOCK = 8;

/** A table in a memory of its own, with room for the features that are looked up and the sums that come out. */
export interface RowAdder {
  /** Hashes of features to look up; a hash falls on the row of its low bits. */
  readonly features: Int32Array;
  /** One sum a label, after `add`; what lies behind the last label means nothing. */
  readonly sums: Int32Array;
  /** Adds up the rows of the first `count` features into `sums`. A code c in a row stands for sign(c)·c². */
  add(count: number): void;
}

/** Lays `codes` (rows of `labels` one-byte codes; `rows` a power of two) into a memory from which its rows are added up. */
export function makeRowAdder({ rows, labels, codes }: CodedRows): RowAdder {
  const bytes = TABLE_AT + codes.length + 2 * BLOCK;
  const memory = new wasm.Memory({ initial: Math.ceil(bytes / TABLE_AT) });
  new Int8Array(memory.buffer, TABLE_AT, codes.length).set(codes);
  adderModule ??= new wasm.Module(Uint8Array.from(writeProgram()));
  const { add } = new wasm.Instance(adderModule, { m: { m: memory } }).exports;
  const blocks = Math.ceil(labels / BLOCK);
  return {
    features: new Int32Array(memory.buffer, 0, SUMS_AT / 4),
    sums: new Int32Array(memory.buffer, SUMS_AT, blocks * BLOCK),
    add: (count) => add(count, labels, rows - 1, blocks),
  };
}

/** Rows of one-byte codes, one after the other. */
interface CodedRows {
  readonly rows: number;
  readonly labels: number;
  readonly codes: Int8Array;
}

let adderModule: object | null = null;

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;
const [COUNT, LABELS, MASK, BLOCKS, FEATURE, COLUMN, CODES, SIZES, LOW, HIGH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const number = (value: number): number[] => [0x41, ...writeSigned(value)];
const [ADD, MULTIPLY, AND, SHIFT_LEFT, LESS] = [0x6a, 0x6c, 0x71, 0x74, 0x48];
const LOAD_NUMBER = [0x28, 2, 0];
const NO_VECTOR = [0xfd, 12, ...new Array<number>(16).fill(0)];
const LOAD_EIGHT_CODES = [0xfd, 1, 0, ...writeUnsigned(TABLE_AT)];
const SIZES_OF_EIGHT = [0xfd, 128, 1];
const MULTIPLY_FIRST_FOUR = [0xfd, 188, 1];
const MULTIPLY_LAST_FOUR = [0xfd, 189, 1];
const ADD_FOUR = [0xfd, 174, 1];
const storeFour = (offset: number): number[] => [0xfd, 11, 4, ...writeUnsigned(SUMS_AT + offset)];
/** Repeats `body` while what it leaves on the stack is not 0. */
const loop = (body: readonly number[]): number[] => [0x03, 0x40, ...body, 0x0d, 0, END];

/**
 * for (column = 0; column < blocks; column++)
 *   for (feature = 0; feature < count; feature++)
 *     sums[8 × column …] += codes × |codes| of table[(features[feature] & mask) × labels + 8 × column …]
 */
function writeAdding(): number[] {
  const row = [...get(FEATURE), ...LOAD_NUMBER, ...get(MASK), AND, ...get(LABELS), MULTIPLY, ...get(COLUMN), ADD];
  const addTo = (sum: number, multiply: readonly number[]) => [
    ...[...get(sum), ...get(CODES), ...get(SIZES), ...multiply, ...ADD_FOUR, ...set(sum)],
  ];
  const addRow = [
    ...[...row, ...LOAD_EIGHT_CODES, ...tee(CODES), ...SIZES_OF_EIGHT, ...set(SIZES)],
    ...addTo(LOW, MULTIPLY_FIRST_FOUR),
    ...addTo(HIGH, MULTIPLY_LAST_FOUR),
    ...[...get(FEATURE), ...number(4), ADD, ...tee(FEATURE), ...get(COUNT), LESS],
  ];
  const sumAt = [...get(COLUMN), ...number(2), SHIFT_LEFT];
  const addColumns = [
    ...[...number(0), ...set(FEATURE), ...NO_VECTOR, ...set(LOW), ...NO_VECTOR, ...set(HIGH)],
    ...loop(addRow),
    ...[...sumAt, ...get(LOW), ...storeFour(0), ...sumAt, ...get(HIGH), ...storeFour(16)],
    ...[...get(COLUMN), ...number(BLOCK), ADD, ...tee(COLUMN), ...get(BLOCKS), LESS],
  ];
  const toBytes = (local: number, bits: number) => [...get(local), ...number(bits), SHIFT_LEFT, ...set(local)];
  // A feature is four bytes, a block eight codes.
  return [...toBytes(COUNT, 2), ...toBytes(BLOCKS, 3), ...loop(addColumns)];
}

function writeProgram(): number[] {
  const locals = [2, 2, I32, 4, V128];
  const adding = [...locals, ...writeAdding(), END];
  const name = (text: string) =>
    [text.length, ...text].map((part) => (typeof part === "string" ? part.charCodeAt(0) : part));
  const section = (id: number, content: readonly number[]) => [id, ...writeUnsigned(content.length), ...content];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 4, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...name("m"), ...name("m"), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("add"), 0, 0]),
    ...section(10, [1, ...writeUnsigned(adding.length), ...adding]),
  ];
}

/** A number in the format's own way: seven bits a byte, the eighth says that more follow. */
function writeUnsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...writeUnsigned(value >>> 7)];
}

/** Small numbers alone: the seventh bit is the sign. */
function writeSigned(value: number): number[] {
  if (value < 0 || value > 63) throw new RangeError(`${value} does not fit in a byte`);
  return [value];
}
