import Glibc

/// Which characters can be sent to the terminal.
public enum Charset: String, Hashable, Sendable, CaseIterable {
  case utf8
  case ascii

  /// Sets the process's locale for characters, and only that: how numbers are written must not depend on it.
  ///
  /// A locale that the machine does not have is no reason for less than UTF-8 where UTF-8 was asked for, or where nothing
  /// was said, as in a container.
  public static func adoptLocale(_ environment: [String: String]) -> Charset {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return .utf8 }
    if wantsUTF8(environment), setlocale(LC_CTYPE, "C.UTF-8") != nil, isUTF8 { return .utf8 }
    return .ascii
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  package static func wantsUTF8(_ environment: [String: String]) -> Bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let said = said?.lowercased() else { return true }
    return said.contains("utf-8") || said.contains("utf8")
  }
}
