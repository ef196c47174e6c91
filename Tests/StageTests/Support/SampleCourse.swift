import Lessons
import Stage

extension Course {
  /// Two lessons that have everything that keys can act on; the second exists in English only.
  static let sample = Course([
    LessonFile(.english, name: "lessons/en/01-sums.md", text: Sample.english),
    LessonFile(.chinese, name: "lessons/zh/01-sums.md", text: Sample.chinese),
    LessonFile(.english, name: "lessons/en/02-more.md", text: Sample.more),
  ])
}

/// The lessons of the tests.
enum Sample {
  static let english = """
    ---
    title: Sums
    summary: A lesson for the tests.
    ---

    ## Times a knob

    Above left stands {{ A[0, 0] }}, below right {{ A[1, 2] }}.

    ```qkv
    knob gain = 2 in 0...4
    let M = labels([[1, 2, 3], [4, 5, 6]], rows: ["x", "y"])
    let A = M * gain
    let P = A @ A.T
    show heatmap(A, title: "left", shared: "both"), heatmap(P, title: "right", shared: "both")
    ```

    ## Controls

    ```qkv
    knob size = 4 in 1...64 log
    knob share = 0.5 in 0...1 step 0.25
    choose way = "up" in "up", "down", "across" label "which way"
    text words = "the cat"
    show tokens(tokenize(words), title: way)
    ```

    The size is {{ size }} and the share {{ share }}.

    ## Guess

    ```qkv
    ask "What is 1 + 1?" in "one", "two", "three" answer 1 reveal "It is {{ 1 + 1 }}, of course."
    ```

    Behind the question.

    ```qkv
    show table([[7, 8]], title: "later")
    ```

    ## How many?

    ```qkv
    ask "What is 6·7?" answer 42 within 0.5 reveal "It is {{ 6 * 7 }}, of course."
    ```

    ## A long page

    ```qkv
    layout scroll
    ```

    \((1...40).map { "\($0). item \($0)" }.joined(separator: "\n"))

    ## The end

    That was all.

    """

  static let chinese = """
    ---
    title: 求和
    summary: 测试用的课程。
    ---

    ## 乘以旋钮

    左上是 {{ A[0, 0] }}，右下是 {{ A[1, 2] }}。

    ```qkv
    knob gain = 2 in 0...4
    let M = labels([[1, 2, 3], [4, 5, 6]], rows: ["甲", "乙"])
    let A = M * gain
    let P = A @ A.T
    show heatmap(A, title: "左", shared: "both"), heatmap(P, title: "右", shared: "both")
    ```

    ## 控件

    ```qkv
    knob size = 4 in 1...64 log
    knob share = 0.5 in 0...1 step 0.25
    choose way = "上" in "上", "下", "横" label "方向"
    text words = "小 猫"
    show tokens(tokenize(words), title: way)
    ```

    大小是 {{ size }}，份额是 {{ share }}。

    ## 猜一猜

    ```qkv
    ask "1 + 1 等于几？" in "一", "二", "三" answer 1 reveal "是 {{ 1 + 1 }}。"
    ```

    问题之后。

    ```qkv
    show table([[7, 8]], title: "后来")
    ```

    ## 多少？

    ```qkv
    ask "6·7 等于几？" answer 42 within 0.5 reveal "是 {{ 6 * 7 }}。"
    ```

    ## 长页

    ```qkv
    layout scroll
    ```

    \((1...40).map { "\($0). 第 \($0) 项" }.joined(separator: "\n"))

    ## 结尾

    完了。

    """

  static let more = """
    ---
    title: More sums
    summary: It has one step.
    requires: [sums]
    ---

    ## Only this

    One half is {{ 1 / 2 }}.

    """
}
