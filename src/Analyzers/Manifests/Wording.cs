using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Says in the words of C# what messages about a file say in those of JSON.</summary>
internal sealed class Wording
{
    // Messages of these speak of types, and quote nothing that an author wrote.
    private static readonly string[] OfTypes = [ManifestRules.NoEffect.Id, ManifestRules.DefaultType.Id];

    private readonly (string Json, string Code)[] _mends;
    private readonly Func<string, string> _memberName;
    private readonly Func<string, string> _typeName;

    private Wording(Func<string, string> memberName, Func<string, string> typeName, params (string Json, string Code)[] mends) =>
        (_memberName, _typeName, _mends) = (memberName, typeName, mends);

    /// <summary>For attributes.</summary>
    public static Wording Attributes { get; } = new(
        member => member switch
        {
            "help_text" => "Help",
            "input_type" => "Secret",
            "name" or "label" => member,
            _ => Pascal(member),
        },
        type => type switch
        {
            "boolean" => "bool",
            "text" => "string with Multiline",
            "select" => "enum",
            _ => type,
        },
        ("make it a 'string' with \"input_type\": \"password\"", "take Multiline away and add Secret = true"),
        ("add \"input_type\": \"password\"", "add Secret = true"),
        ("add \"confirm\": {\"message\": \"…\"}", "add Confirm = \"…\""),
        ("remove the field, unless it only goes into links", "remove the field, or add PublicAddress = true if it only goes into links"));

    /// <summary>For the plain contract.</summary>
    public static Wording Objects { get; } = new(
        Pascal,
        type => "FieldType." + Pascal(type),
        ("make it a 'string' with \"input_type\": \"password\"", "make it FieldType.String with InputType = \"password\""),
        ("add \"input_type\": \"password\"", "set InputType = \"password\""),
        ("add \"confirm\": {\"message\": \"…\"}", "set Confirm = ActionConfirm.Ask(\"…\")"),
        ("write {\"message\": \"…\"}", "write ActionConfirm.Ask(\"…\")"),
        ("help_text or description is shown", "HelpText or Description is shown"));

    /// <summary>The message of a finding.</summary>
    public string Of(ManifestDiagnostic found)
    {
        var message = _mends.Aggregate(found.Message, (text, mend) => text.Replace(mend.Json, mend.Code));
        var member = found.Pointer.Substring(found.Pointer.LastIndexOf('/') + 1);
        var quoted = $"'{member}' ";
        if (member.Length > 0 && message.StartsWith(quoted, StringComparison.Ordinal)) message = $"'{_memberName(member)}' {message.Substring(quoted.Length)}";
        return OfTypes.Contains(found.Code) ? WellKnownNames.FieldTypes.Aggregate(message, (text, type) => text.Replace($"'{type}'", $"'{_typeName(type)}'")) : message;
    }

    /// <summary>The name of a property, as <c>HelpText</c> is that of <c>help_text</c>.</summary>
    public static string Pascal(string member) =>
        string.Concat(member.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
