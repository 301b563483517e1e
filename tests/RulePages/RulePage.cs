namespace Dispatcharr.PluginSdk.Tests;

/// <summary>A rule's page in <c>docs/rules</c>.</summary>
internal sealed record RulePage(string Id, string[] Lines)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "rules");

    /// <summary>The ids of all rules that have a page.</summary>
    public static string[] Ids { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "README").Order(StringComparer.Ordinal)];

    /// <summary>The table of all rules, as it stands in the index.</summary>
    public static RuleRow[] Index { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(RuleRow.Parse)];

    public static RulePage Read(string id) => new(id, File.ReadAllLines(Path.Combine(Folder, id + ".md")));

    public string[] Headings => [.. Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    /// <summary>The fenced blocks, in their order.</summary>
    public IEnumerable<RuleBlock> Blocks()
    {
        string section = "", info = "";
        List<string>? inside = null;
        foreach (var line in Lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (inside is not null) yield return new(section, info, string.Join('\n', inside));
                (info, inside) = (line[3..], inside is null ? [] : null);
            }
            else if (inside is not null) inside.Add(line);
            else if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
        }

        if (inside is not null) throw new InvalidOperationException($"{Id}: the last block has no end.");
    }
}
