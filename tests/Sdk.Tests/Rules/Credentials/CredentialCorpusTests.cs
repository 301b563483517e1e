using System.Text.Json;
using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Tests.Rules.Credentials;

/// <summary>Real manifests, judged by hand. Where they are not beside the repository, the other tests of this folder stand alone.</summary>
public sealed class CredentialCorpusTests
{
    [Fact]
    public void Scan_of_the_corpus_misses_no_forbidden_field_and_accuses_no_other()
    {
        if (Repository.Corpus is not { } corpus) return;
        var verdicts = File.ReadLines(Path.Combine(corpus, "credentials.tsv")).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(cells => (File: cells[0], Field: cells[1]), cells => cells[6]);
        var (wrong, forbidden) = (new List<string>(), 0);

        foreach (var path in Directory.EnumerateFiles(corpus, "*.json", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(corpus, path).Replace('\\', '/');
            if (file.StartsWith("expected/", StringComparison.Ordinal)) continue;
            using var manifest = JsonDocument.Parse(File.ReadAllText(path));
            if (!manifest.RootElement.TryGetProperty("fields", out var list) || list.ValueKind != JsonValueKind.Array) continue;
            var fields = list.EnumerateArray().Where(field => field.ValueKind == JsonValueKind.Object).Select(Read).ToArray();
            var findings = new CredentialFinding[fields.Length];
            CredentialScanner.Scan(Text(manifest.RootElement, "name"), fields, findings);

            for (var i = 0; i < fields.Length; i++)
            {
                var verdict = verdicts.GetValueOrDefault((file, fields[i].Id ?? ""), "not-credential");
                var own = findings[i].HasFlag(CredentialFinding.OwnCredential);
                if (verdict == "forbidden") forbidden++;
                var expected = verdict == "forbidden" ? own || findings[i].HasFlag(CredentialFinding.OwnAddress) : verdict == "unclear" || !own;
                if (!expected) wrong.Add($"{file} {fields[i].Id}: {verdict}, found {findings[i]}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(verdicts.Values.Count(verdict => verdict == "forbidden"), forbidden);
    }

    private static CredentialField Read(JsonElement field)
    {
        var kind = Text(field, "type") switch
        {
            "string" when Text(field, "input_type") == "password" => CredentialFieldKind.MaskedText,
            "string" or "text" => CredentialFieldKind.Text,
            "info" => CredentialFieldKind.Heading,
            _ => CredentialFieldKind.Other,
        };
        return new CredentialField(Text(field, "id"), kind)
        {
            Label = Text(field, "label"),
            Help = Text(field, "help_text") ?? Text(field, "description") ?? Text(field, "value"),
            Placeholder = Text(field, "placeholder"),
            Default = Text(field, "default"),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
