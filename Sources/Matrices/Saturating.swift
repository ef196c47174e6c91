// A size too large to count is too large for every limit: these stop at `Int.max` where `+` and `*` would trap.

/// A product that stops at `Int.max`.
package func saturatingProduct(_ factors: Int...) -> Int {
  factors.reduce(1) { product, factor in
    let (result, overflow) = product.multipliedReportingOverflow(by: factor)
    return overflow ? .max : result
  }
}

/// A sum that stops at `Int.max`.
package func saturatingSum(_ terms: Int...) -> Int {
  terms.reduce(0) { sum, term in
    let (result, overflow) = sum.addingReportingOverflow(term)
    return overflow ? .max : result
  }
}
