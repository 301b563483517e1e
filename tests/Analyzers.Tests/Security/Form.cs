using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Security;

/// <summary>One form of fields in each way that an author can write it: as <c>plugin.json</c>, as attributes, as objects.</summary>
/// <remarks>Fields stand as <c>id / label / help / placeholder</c>, with a bar between them; behind an id <c>*</c> masks, <c>^</c> takes several lines, <c>?</c> is a switch.</remarks>
internal sealed class Form(string fields)
{
    private readonly Field[] _fields = [.. fields.Split('|').Select(Read)];

    public string Json => $$"""{ "name": "Tidy", "version": "1.0.0", "fields": [{{string.Join(", ", _fields.Select(JsonOf))}}] }""";

    public string Attributes => $$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class Tidy
        {
            [Action("Go")] public void Go(Settings settings) { }
        }

        public sealed record Settings
        {
            {{string.Join("\n", _fields.Select(AttributeOf))}}
        }
        """;

    public string Objects => $$"""
        using System.Threading; using System.Threading.Tasks; using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;

        public sealed class Tidy : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { Name = "Tidy", Version = "1.0.0", Fields = [{{string.Join(", ", _fields.Select(ObjectOf))}}] };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
        }
        """;

    private static Field Read(string text)
    {
        string[] parts = [.. text.Split(" / ").Select(part => part.Trim()), "", "", ""];
        return new(parts[0].TrimEnd('*', '^', '?'), parts[0][^1], parts[1], parts[2], parts[3]);
    }

    private static string JsonOf(Field field) => new StringBuilder($$"""{ "id": "{{field.Id}}", "label": "{{field.Label}}", "type": "{{Type(field, "string", "text", "boolean")}}" """)
        .Append(field.Kind == '*' ? """, "input_type": "password" """ : "")
        .Append(field.Help.Length > 0 ? $", \"help_text\": \"{field.Help}\"" : "")
        .Append(field.Placeholder.Length > 0 ? $", \"placeholder\": \"{field.Placeholder}\"" : "").Append(" }").ToString();

    private static string AttributeOf(Field field, int index) => $$"""
        [Field("{{field.Label}}", Id = "{{field.Id}}"{{(field.Kind == '*' ? ", Secret = true" : field.Kind == '^' ? ", Multiline = true" : "")}}{{Texts(field, "Help")}})] public {{Type(field, "string?", "string?", "bool")}} Member{{index}} { get; init; }
        """;

    private static string ObjectOf(Field field) => $$"""
        new PluginField { Id = "{{field.Id}}", Label = "{{field.Label}}", Type = FieldType.{{Type(field, "String", "Text", "Boolean")}}{{(field.Kind == '*' ? ", InputType = \"password\"" : "")}}{{Texts(field, "HelpText")}} }
        """;

    private static string Texts(Field field, string help) =>
        (field.Help.Length > 0 ? $", {help} = \"{field.Help}\"" : "") + (field.Placeholder.Length > 0 ? $", Placeholder = \"{field.Placeholder}\"" : "");

    private static string Type(Field field, string line, string lines, string flag) => field.Kind switch { '^' => lines, '?' => flag, _ => line };

    private sealed record Field(string Id, char Kind, string Label, string Help, string Placeholder);
}
