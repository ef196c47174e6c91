/// Lessons that the tests write themselves, so that a change of the course changes nothing here.
enum OwnLesson {
  static let good = """
    ---
    title: Times
    summary: For the tests.
    ---

    ## First

    Above left stands {{ A[0, 0] }}.

    ```qkv
    knob gain = 2 in 1...9
    choose sign = "plus" in "plus", "minus"
    text word = "cat"
    let A = name([[1, 2], [3, 4]] * gain * (1 if sign == "plus" else -1), "A")
    show heatmap(A, title: "times gain")
    show tokens([word])
    ```

    ## Second

    ```qkv
    expect gain > 0
    ask "What is 1 + 1?" in "1", "2" answer 1 reveal "It is {{ 1 + 1 }}."
    ```

    """

  static let unknownName = """
    ---
    title: Broken
    summary: For the tests.
    ---

    ## First

    ```qkv
    let keys = [[1, 2]]
    show heatmap(keyz)
    ```

    """

  static let falseClaim = """
    ---
    title: False
    summary: For the tests.
    ---

    ## First

    ```qkv
    show heatmap([1, 2])
    expect 1 > 2
    ```

    """
}
