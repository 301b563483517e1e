using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Names of code as words for people.</summary>
internal static class Labels
{
    /// <summary><c>FastAndLoose</c> becomes <c>Fast and loose</c>; capitals that stand together, as in <c>HLSOnly</c>, stay.</summary>
    public static string Of(string name)
    {
        var words = Split(name).Select((word, i) => i == 0 || word.All(c => !char.IsLower(c)) ? word : word.ToLowerInvariant());
        var label = string.Join(" ", words);
        return label.Length == 0 ? name : char.ToUpperInvariant(label[0]) + label.Substring(1);
    }

    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((starts || name[i] == '_') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (name[i] != '_') word.Append(name[i]);
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
