namespace Dispatcharr.PluginSdk.Analyzers.Generation.Writing;

/// <summary>Writes the manifest of a plugin: <c>plugin.json</c>, and the text in the assembly.</summary>
internal static class ManifestText
{
    /// <summary>The whole manifest, with line feeds and without one at its end.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="version">The version of the project, if the build says it.</param>
    public static string Of(ManifestModel manifest, string? version)
    {
        var fields = manifest.Fields.Where(field => field.Type is not null).Select(Field).ToArray();
        var actions = manifest.Actions.Select(Action).ToArray();
        var json = JsonPiece.Object().Tall()
            .AddText("name", manifest.Name)
            .AddText("version", WithoutBuild(version) ?? WithoutBuild(manifest.Version) ?? "1.0.0")
            .AddText("description", manifest.Description)
            .AddText("author", manifest.Author)
            .AddText("help_url", manifest.HelpUrl)
            .AddText("assembly", manifest.AssemblyName + ".dll");
        if (fields.Length > 0) json.Add("fields", JsonPiece.List(fields).Tall());
        if (actions.Length > 0) json.Add("actions", JsonPiece.List(actions).Tall());
        return json.ToString();
    }

    /// <summary>A version without what a build adds, such as the commit; null for none.</summary>
    private static string? WithoutBuild(string? version) => version?.Split('+')[0].Trim() is { Length: > 0 } rest ? rest : null;

    private static JsonPiece Field(FieldModel field)
    {
        var json = JsonPiece.Object()
            .AddText("id", field.Id)
            .AddText("label", field.Label)
            .AddText("type", field.Type)
            .AddRaw("default", field.Default)
            .AddText("help_text", field.Help)
            .AddText("description", field.Text)
            .AddText("placeholder", field.Placeholder)
            .AddText("input_type", field.Secret && field.Type is "string" or "text" ? "password" : null)
            .AddRaw("min", Number(field.Min))
            .AddRaw("max", Number(field.Max))
            .AddRaw("step", Number(field.Step));
        return field.Type == "select" ? json.Add("options", JsonPiece.List(field.Options.Where(option => !option.IsAlias).Select(Option))) : json;
    }

    private static JsonPiece Option(OptionModel option) =>
        JsonPiece.Object().AddText("value", option.Value).AddText("label", option.Label);

    private static JsonPiece Action(ActionModel action)
    {
        var json = JsonPiece.Object().AddText("id", action.Id).AddText("label", action.Label).AddText("description", action.Description);
        if (Confirm(action) is { } confirm) json.Add("confirm", confirm);
        json.AddText("button_label", action.ButtonLabel).AddText("button_variant", action.ButtonVariant).AddText("button_color", action.ButtonColor);
        return action.Events.Count == 0 ? json : json.Add("events", JsonPiece.List(action.Events.Select(name => new JsonPiece(JsonLiteral.Quote(name)))));
    }

    private static JsonPiece? Confirm(ActionModel action) => (action.Confirm, action.ConfirmTitle) switch
    {
        (null, null) => null,
        ("", null) => new("true"),
        var (message, title) => JsonPiece.Object()
            .AddRaw("required", "true")
            .AddText("title", title)
            .AddText("message", message is { Length: > 0 } ? message : null),
    };

    private static string? Number(double? number) => number is { } value ? JsonLiteral.Number(value) : null;
}
