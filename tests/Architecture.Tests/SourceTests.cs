using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dispatcharr.PluginSdk.Tests;

namespace Dispatcharr.PluginSdk.Architecture.Tests;

/// <summary>The rules of the house for files, held on the files themselves.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    // The folder of the clone, the one around it, and the user's own.
    private static readonly string[] PathsOfThisMachine =
    [
        .. new[] { Repository.Root, Path.GetDirectoryName(Repository.Root)!, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) }
            .Where(path => path.Length > 1).Select(path => path + Path.DirectorySeparatorChar),
    ];

    [Fact]
    public void A_file_of_source_holds_one_type_and_is_named_after_it() => Expect.None(
        from path in Source("src")
        let types = TypeDeclaration().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).ToArray()
        where types.Length > 0 && (types.Length > 1 || types[0] != Path.GetFileName(path).Split('.')[0])
        select $"{Relative(path)} holds {string.Join(", ", types)}");

    [Fact]
    public void A_folder_is_a_namespace() => Expect.None(
        from project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        let folder = Path.GetDirectoryName(project)!
        let root = XDocument.Load(project).Descendants("RootNamespace").Single().Value
        from path in Source(Path.GetRelativePath(Repository.Root, folder))
        let declared = NamespaceDeclaration().Match(File.ReadAllText(path)).Groups["name"].Value
        let expected = string.Join('.', [root, .. Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[..^1]])
        where declared.Length > 0 && declared != expected && !IsExtension(path, declared) && !StandsIn(path)
        select $"{Relative(path)} is in {declared}, not in {expected}");

    [Fact]
    public void No_file_of_code_is_long() => Expect.None(
        from path in Files()
        where Path.GetExtension(path) is ".cs" or ".py"
        let lines = File.ReadLines(path).Count()
        where lines > MostLines
        select $"{Relative(path)} has {lines} lines");

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Expect.None(
        from path in Files()
        where path.EndsWith(".cs", StringComparison.Ordinal)
        from Match empty in EmptyName().Matches(File.ReadAllText(path))
        select $"{Relative(path)}: {empty.Value}");

    [Fact]
    public void No_file_names_a_path_of_this_machine() => Expect.None(
        from path in Files()
        where Path.GetExtension(path) is not (".png" or ".zip" or ".dll")
        let text = File.ReadAllText(path)
        from local in PathsOfThisMachine
        where text.Contains(local, StringComparison.Ordinal)
        select $"{Relative(path)} holds {local}");

    [GeneratedRegex(@"^(?:public |internal |file |sealed |static |abstract |readonly |ref |unsafe |partial )*(?:class|struct|record struct|record|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum) \w*(?:Manager|Service|Impl|Utils?|Helpers?)\b")]
    private static partial Regex EmptyName();

    // Extension methods stand in the namespace of what they extend, where nobody needs a using.
    private static bool IsExtension(string path, string declared) => path.EndsWith("Extensions.cs", StringComparison.Ordinal)
        && declared is "Microsoft.Extensions.DependencyInjection" or "Microsoft.AspNetCore.Builder";

    /// <summary>What stands in for a type that netstandard2.0 lacks must bear its full name.</summary>
    private static bool StandsIn(string path) => Relative(path).StartsWith(Path.Combine("src", "Analyzers", "Portable"), StringComparison.Ordinal);

    private static IEnumerable<string> Source(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>What is, or would be, committed.</summary>
    private static IEnumerable<string> Files()
    {
        var folders = Directory.EnumerateDirectories(Repository.Root)
            .Where(folder => Path.GetFileName(folder) is not (".git" or ".vs" or ".idea" or "artifacts" or "bin" or "obj" or "TestResults"));
        return Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) != ".git")
            .Concat(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("__pycache__", StringComparison.Ordinal));
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
