/// The name of a function and what it takes.
struct Signature: Sendable {
  let name: String
  let parameters: [Parameter]

  /// `softmax(S, axis: rows, temperature: 1)`
  var written: String { "\(name)(\(parameters.map(\.written).joined(separator: ", ")))" }

  /// Which arguments of a call belong to which parameter.
  func match(_ call: FunctionCall) throws(Problem) -> [[FunctionCall.Argument]] {
    var matched = Array(repeating: [FunctionCall.Argument](), count: parameters.count)
    var next = 0
    var hasLabels = false
    for argument in call.arguments {
      guard let label = argument.label else {
        guard !hasLabels else { throw Problem(.argumentAfterLabel(function: name), at: argument.value.span) }
        guard next < parameters.count else {
          throw Problem(.tooManyArguments(function: name, limit: parameters.count), at: argument.value.span)
        }
        matched[next].append(argument)
        if !parameters[next].isVariadic { next += 1 }
        continue
      }
      hasLabels = true
      guard let index = parameters.firstIndex(where: { $0.name == label.text }) else {
        let meant = nearest(to: label.text, among: parameters.map(\.name))
        throw Problem(.unknownLabel(label.text, function: name, nearest: meant), at: label.span)
      }
      guard matched[index].isEmpty else { throw Problem(.labelTwice(label.text, function: name), at: label.span) }
      matched[index].append(argument)
    }
    for (parameter, arguments) in zip(parameters, matched) where parameter.need == .required && arguments.isEmpty {
      throw Problem(.missingArgument(parameter.name, function: name), at: call.function.span)
    }
    return matched
  }
}
