using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest.Reading;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>The <c>confirm</c> of an action. Dispatcharr keeps any JSON; only <c>true</c> and objects make the page ask.</summary>
public sealed record ActionConfirm
{
    private ActionConfirm(JsonText json) => Json = json;

    /// <summary>The member as it stands in the manifest.</summary>
    public JsonText Json { get; }

    /// <summary>Whether the page asks: for <c>true</c>, and for an object whose <c>required</c> is not false.</summary>
    public bool IsAsked => Json.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Object => Member("required") is not { Kind: JsonValueKind.False },
        _ => false,
    };

    /// <summary>The heading of the question, when an object gives one.</summary>
    public string? Title => Text("title");

    /// <summary>The question, when an object gives one.</summary>
    public string? Message => Text("message");

    /// <summary>Asks with a text of one's own.</summary>
    /// <param name="message">The question.</param>
    /// <param name="title">The heading; null leaves Dispatcharr's.</param>
    public static ActionConfirm Ask(string message, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var head = title is null ? "" : $"\"title\":{JsonText.From(title)},";
        return new(JsonText.FromRaw($"{{\"required\":true,{head}\"message\":{JsonText.From(message)}}}"));
    }

    /// <summary>Takes the member as it stands in a manifest.</summary>
    /// <param name="json">Any JSON.</param>
    public static ActionConfirm FromJson(JsonText json) => new(json);

    /// <summary><c>true</c> asks with Dispatcharr's own words; <c>false</c> asks nothing, whatever a field <c>confirm</c> says.</summary>
    /// <param name="required">Whether to ask.</param>
    public static implicit operator ActionConfirm(bool required) => FromBoolean(required);

    /// <summary>The same as the conversion from <see cref="bool"/>.</summary>
    /// <param name="required">Whether to ask.</param>
    public static ActionConfirm FromBoolean(bool required) => new(JsonText.From(required));

    private string? Text(string name) => Member(name)?.AsString();

    /// <summary>Not by <see cref="JsonElement"/>, which throws when a name holds half a surrogate pair.</summary>
    private JsonText? Member(string name)
    {
        if (Json.Kind != JsonValueKind.Object) return null;
        var utf8 = Encoding.UTF8.GetBytes(Json.Raw);
        return new JsonCursor(utf8, new()).FindMember(name) is { } place ? JsonText.FromRaw(Encoding.UTF8.GetString(utf8.AsSpan(place))) : default(JsonText?);
    }
}
