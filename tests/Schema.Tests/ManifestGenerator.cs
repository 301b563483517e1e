using System.Text;

namespace Dispatcharr.PluginSdk.Tests.Schema;

/// <summary>Makes manifests that are mostly right and often wrong somewhere; the same seed makes the same ones.</summary>
internal sealed class ManifestGenerator(Random random)
{
    private static readonly string[] FieldTexts = ["label", "help_text", "description", "placeholder", "input_type", "value"];

    private static readonly string[] ActionTexts = ["description", "button_label", "button_variant", "button_color"];

    private static readonly string[] Good = ["\"x\"", "\" trimmed \\n\"", "\"日本\"", "\"\U0001F600\"", "\"\\ufeff\"", "\"\\u200b\"", "\"<b>\"", "0", "-0", "1.5", "1e400", "12345678901234567890"];

    private static readonly string[] Blank = ["\"\"", "\" \"", "\"\\u001c\\u001f\"", "\"\\u0085\\u00a0\\u1680\"", "\"\\u2003\\u2028\\u202f\\u205f\\u3000\"", "\"\\t\\n\\r\\u000b\\f\""];

    private static readonly string[] NoText = ["null", "true", "false", "[]", "{}", "[\"x\"]", "\"\\u0000\"", "\"a\\u0000b\"", "\" \\u0000\""];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1.5", "1e3", "true", "false", "\"1\"", "\" +4 \"", "\".5\"", "\"5.\"", "\"1E3\"", "\"1_000\"", "\"1e5_0\"", "\"-1.5e-3\"", "\"４２\"", "\"٣.٥\"", "\"\\u001c1\\u3000\"",
        "9007199254740993", "1.7976931348623157e308", $"\"{new string('1', 300)}\"", $"\"{new string('0', 1_000)}\"",
    ];

    private static readonly string[] NoNumbers =
    [
        "null", "[]", "{}", "\"\"", "\" \"", "\"abc\"", "\"0x10\"", "\"1,5\"", "\"true\"", "\"1__0\"", "\"_1\"", "\"1_\"", "\"1_.5\"", "\"1e\"", "\".\"", "\"--1\"", "\"½\"", "\"\\u22121\"", "\"nan\"", "\"-Infinity\"",
        "\"1\\u0000\"", "\"1\\u200b\"", "1e400", "-1e999", $"1{new string('0', 400)}", $"\"{new string('0', 1_001)}\"",
    ];

    private static readonly string[] Types = ["\"string\"", "\"number\"", "\"boolean\"", "\"select\"", "\"text\"", "\"info\""];

    private static readonly string[] NoTypes = ["\"String\"", "\" string\"", "\"password\"", "\"\"", "1", "null", "[\"string\"]"];

    private static readonly string[] AnyJson = ["\"\"", "\"\\u0000\"", "0", "1.5", "true", "false", "[]", "[null]", "{}", "{\"a\":null}", $"1{new string('0', 400)}"];

    public static IEnumerable<string> Generate(int seed, int count)
    {
        var generator = new ManifestGenerator(new Random(seed));
        for (var number = 0; number < count; number++) yield return generator.Manifest();
    }

    private string Manifest()
    {
        if (Once(100)) return Pick("[]", "null", "\"x\"", "1", "true", "{}");
        var members = new List<string>();
        foreach (var name in new[] { "name", "version", "description", "author", "help_url" }) Maybe(members, name, () => Once(25) ? Pick("1", "null", "[]", "true") : Pick("\"\"", "\"x\"", "\"\\u0000\""));
        Maybe(members, "fields", () => List(Field, 3));
        Maybe(members, "actions", () => List(Action, 3));
        Maybe(members, "Fields", () => "null");
        return Object(members);
    }

    private string Field()
    {
        if (Once(40)) return Pick("null", "\"x\"", "1", "[]");
        var members = new List<string>();
        if (!Once(30)) members.Add(Member("id", NonBlank()));
        if (!Once(30)) members.Add(Member("type", Once(15) ? Pick(NoTypes) : Pick(Types)));
        foreach (var name in FieldTexts) Maybe(members, name, Text);
        foreach (var name in new[] { "min", "max", "step" }) Maybe(members, name, () => Once(4) ? Pick(NoNumbers) : Pick(Numbers));
        Maybe(members, "default", Value);
        Maybe(members, "options", () => List(Option, 3));
        Maybe(members, "Id", () => "null");
        return Object(members);
    }

    private string Action()
    {
        if (Once(40)) return Pick("null", "\"x\"", "1", "[]");
        var members = new List<string>();
        if (!Once(30)) members.Add(Member("id", NonBlank()));
        if (!Once(30)) members.Add(Member("label", NonBlank()));
        foreach (var name in ActionTexts) Maybe(members, name, Text);
        Maybe(members, "confirm", Value);
        Maybe(members, "events", () => List(NonBlank, 3));
        return Object(members);
    }

    private string Option()
    {
        if (Once(20)) return Pick("null", "\"x\"", "1", "[]", "{}");
        var members = new List<string> { Member("value", NonBlank()), Member("label", NonBlank()) };
        if (Once(20)) members.RemoveAt(random.Next(2));
        Maybe(members, "extra", () => "null");
        return Object(members);
    }

    private string Text() => Once(25) ? Pick(NoText) : Once(5) ? Pick(Blank) : Pick(Good);

    private string NonBlank() => Once(30) ? Pick(NoText) : Once(30) ? Pick(Blank) : Pick(Good);

    private string Value() => Once(15) ? "null" : Pick(AnyJson);

    private string List(Func<string> item, int most) =>
        Once(25) ? Pick("null", "\"x\"", "{}", "true", "1") : $"[{string.Join(',', Enumerable.Range(0, random.Next(most + 1)).Select(_ => item()))}]";

    private void Maybe(List<string> members, string name, Func<string> value)
    {
        if (Once(4)) members.Add(Member(name, value()));
    }

    /// <summary>Members come in any order.</summary>
    private string Object(List<string> members)
    {
        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        return new StringBuilder("{").AppendJoin(", ", shuffled).Append('}').ToString();
    }

    private static string Member(string name, string value) => $"\"{name}\": {value}";

    private bool Once(int times) => random.Next(times) == 0;

    private string Pick(params string[] values) => values[random.Next(values.Length)];
}
