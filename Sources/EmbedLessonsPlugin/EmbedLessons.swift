import Foundation
import PackagePlugin

/// Before `Curriculum` is compiled, writes every file of `lessons/` into a Swift source for it.
@main
struct EmbedLessons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "lessons")
    let lessons = try ["en", "zh"].flatMap { language in
      try FileManager.default.contentsOfDirectory(
        at: folder.appending(path: language), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "md" }
    }.sorted { $0.path < $1.path }
    let glossary = folder.appending(path: "glossary.txt")
    let output = context.pluginWorkDirectoryURL.appending(path: "Files.swift")
    return [
      .buildCommand(
        displayName: "Compiling in \(lessons.count) lessons",
        executable: try context.tool(named: "embed-lessons").url,
        arguments: [output.path, glossary.path] + lessons.map(\.path),
        inputFiles: [glossary] + lessons,
        outputFiles: [output])
    ]
  }
}
