namespace Dispatcharr.PluginSdk.Tests;

/// <summary>A row of the table in <c>docs/rules/README.md</c>.</summary>
/// <param name="Link">The first cell: the id as a link to its page.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">Where it is checked.</param>
/// <param name="Title">The rule in one line.</param>
/// <param name="Fix">What the fix does, after a ✔; a dash when there is none.</param>
internal sealed record RuleRow(string Link, string Severity, string Where, string Title, string Fix)
{
    public const string InCode = "C#";
    public const string InFile = "plugin.json";
    public const string NoFix = "–";

    public string Id => Link[1..Link.IndexOf(']', StringComparison.Ordinal)];

    public bool HasFix => Fix.StartsWith('✔');

    public bool IsInCode => Where.StartsWith(InCode, StringComparison.Ordinal);

    public bool IsInFile => Where.EndsWith(InFile, StringComparison.Ordinal);

    public static RuleRow Parse(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is ["", var link, var severity, var where, var title, var fix, ""]
            ? new(link, severity, where, title, fix)
            : throw new FormatException($"No row of five cells: {line}");
}
