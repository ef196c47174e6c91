/// Completions as Bash needs them: it cuts words at `=`, and is told what stands behind `help`.
///
/// - Parameter script: as it is generated; anything else stays what it is.
func completedForBash(_ script: String) -> String {
  script
    // For what stands behind another `=` no command is asked, and files are offered.
    .replacingFirst("complete -o filenames", with: "complete -o filenames -o default")
    .replacingFirst(wordsAsGiven, with: wordsWithoutEquals)
    .replacingFirst(endOfHelp, with: offeringCommands(behind: endOfHelp))
}

private let wordsAsGiven = """
      local -r cur="${2}"
      local -r prev="${3}"

  """

/// `--format = h` becomes `--format h`, in words of the same places in the line.
private let wordsWithoutEquals = """
      local -a words=()
      local -i index current="${COMP_CWORD}"
      local line="${COMP_LINE}" word before=''
      for index in "${!COMP_WORDS[@]}"; do
          word="${COMP_WORDS[${index}]}"
          if [[ "${word}" = '=' && "${before}" = --* && "${line}" = *"${before}="* ]]; then
              line=${line/"${before}="/${before} }
              if [[ "${index}" -lt "${COMP_CWORD}" ]]; then
                  ((current--))
              else
                  words+=('')
              fi
          else
              words+=("${word}")
          fi
          before="${word}"
      done
      local -a COMP_WORDS=("${words[@]}")
      local -i COMP_CWORD="${current}"
      local COMP_LINE="${line}"
      local -r cur="${COMP_WORDS[${COMP_CWORD}]:+${2}}"
      local -r prev="${COMP_WORDS[${COMP_CWORD} - 1]}"

  """

private let endOfHelp = """
      non_repeating_options=()
      __qkv_offer_flags_options -1

  """

private func offeringCommands(behind text: String) -> String {
  """
  \(text)    [[ "${COMP_CWORD}" -eq 2 ]] && __qkv_add_completions -W $'\(Qkv.shown.joined(separator: "\\n"))'

  """
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
