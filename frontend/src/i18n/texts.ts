// The Chinese texts are the shape; any other language has the same keys.
export type Texts<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]> };
