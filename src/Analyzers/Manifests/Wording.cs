namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Says in the words of C# what messages about a file say in those of JSON.</summary>
/// <param name="mask">How to hide what is typed.</param>
/// <param name="maskedString">How to make a long text a hidden one.</param>
/// <param name="confirm">How to ask.</param>
internal sealed class Wording(string mask, string maskedString, string confirm)
{
    /// <summary>For attributes.</summary>
    public static Wording Attributes { get; } = new("add Secret = true", "take Multiline away and add Secret = true", "add Confirm = \"…\"");

    /// <summary>For the plain contract.</summary>
    public static Wording Objects { get; } =
        new("set InputType = \"password\"", "make it FieldType.String with InputType = \"password\"", "set Confirm = ActionConfirm.Ask(\"…\")");

    public string Of(string message) => message
        .Replace("make it a 'string' with \"input_type\": \"password\"", maskedString)
        .Replace("add \"input_type\": \"password\"", mask)
        .Replace("add \"confirm\": {\"message\": \"…\"}", confirm);
}
