/// The characters of the sentences that the course translates, in Latin letters without tones (Hanyu Pinyin, ISO 7098).
let pinyin: [Unicode.Scalar: String] = [
  "我": "wo", "你": "ni", "他": "ta", "她": "ta", "们": "men", "人": "ren", "猫": "mao", "狗": "gou", "鱼": "yu", "牛": "niu",
  "爱": "ai", "学": "xue", "习": "xi", "看": "kan", "书": "shu", "电": "dian", "影": "ying", "喝": "he", "茶": "cha",
  "水": "shui", "奶": "nai", "吃": "chi", "米": "mi", "饭": "fan", "苹": "ping", "果": "guo", "买": "mai", "写": "xie",
  "信": "xin", "想": "xiang", "喜": "xi", "欢": "huan", "帮": "bang", "咬": "yao", "昨": "zuo", "天": "tian", "明": "ming",
  "每": "mei", "很": "hen", "忙": "mang", "累": "lei", "高": "gao", "兴": "xing", "中": "zhong", "文": "wen", "有": "you",
  "没": "mei", "会": "hui", "不": "bu", "了": "le", "吗": "ma", "只": "zhi", "个": "ge", "本": "ben", "一": "yi",
  "两": "liang", "三": "san",
]
