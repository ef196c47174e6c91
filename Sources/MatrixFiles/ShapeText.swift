/// A shape of any number of dimensions as it is shown: `(2×3×4)`.
package func shapeText(_ dimensions: [Int]) -> String {
  "(\(dimensions.map(String.init).joined(separator: "×")))"
}
