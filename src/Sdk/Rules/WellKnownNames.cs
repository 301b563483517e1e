namespace Dispatcharr.PluginSdk.Rules;

/// <summary>The names that Dispatcharr 0.29 and its page know.</summary>
internal static class WellKnownNames
{
    public static readonly string[] FieldTypes = ["string", "number", "boolean", "select", "text", "info"];

    /// <summary>The type that somebody meant who wrote another word.</summary>
    public static string? FieldTypeFor(string word) => word.Trim().ToLowerInvariant() switch
    {
        "int" or "integer" or "float" or "double" or "decimal" or "slider" or "range" => "number",
        "checkbox" or "switch" or "toggle" => "boolean",
        "textarea" or "multiline" or "longtext" => "text",
        "dropdown" or "choice" or "choices" or "enum" or "options" or "list" or "multiselect" or "radio" => "select",
        "password" or "secret" or "input" or "url" or "str" => "string",
        "heading" or "header" or "label" or "note" or "section" or "html" => "info",
        var other => Nearest.Find(other, FieldTypes),
    };

    public static readonly string[] Events =
    [
        "channel_start", "channel_stop", "channel_reconnect", "channel_error", "channel_failover", "stream_switch",
        "recording_start", "recording_end", "epg_refresh", "m3u_refresh", "client_connect", "client_disconnect",
        "login_failed", "epg_blocked", "m3u_blocked", "vod_start", "vod_stop",
    ];

    /// <summary>Mantine 8, the component library of the page.</summary>
    public static readonly string[] ButtonVariants = ["filled", "light", "outline", "subtle", "default", "transparent", "white", "gradient"];

    /// <summary>Mantine's palette; a shade may follow, as in <c>red.6</c>.</summary>
    public static readonly string[] ButtonColors =
        ["blue", "red", "green", "orange", "gray", "cyan", "teal", "violet", "grape", "yellow", "indigo", "pink", "lime", "dark", "black", "white", "dimmed", "bright"];

    public static readonly string[] ManifestKeys = ["name", "version", "description", "author", "help_url", "fields", "actions", "assembly"];

    public static readonly string[] FieldKeys =
        ["id", "label", "type", "default", "help_text", "description", "placeholder", "input_type", "min", "max", "step", "value", "options"];

    public static readonly string[] OptionKeys = ["value", "label"];

    public static readonly string[] ActionKeys =
        ["id", "label", "description", "confirm", "button_label", "button_variant", "button_color", "events"];

    public static readonly string[] ConfirmKeys = ["required", "title", "message"];

    /// <summary>Top-level keys that other tools own: the official collection, and editors.</summary>
    public static readonly string[] ForeignKeys =
    [
        "license", "maintainers", "repo_url", "discord_thread", "min_dispatcharr_version", "max_dispatcharr_version",
        "source_type", "source_url", "deprecated", "unlisted", "ai_assisted", "$schema",
    ];

    /// <summary>Whether a name is one that Mantine or CSS gives a colour: a palette name with or without a shade, <c>#rrggbb</c>, <c>rgb(…)</c>, <c>var(…)</c>, a CSS name.</summary>
    public static bool IsColor(string text)
    {
        if (text.Length == 0) return false;
        if (Array.IndexOf(ButtonColors, text) >= 0) return true;
        if (text[0] == '#') return text.Length is 4 or 5 or 7 or 9 && text.Skip(1).All(IsHex);
        if (text[text.Length - 1] == ')') return text.IndexOf('(') > 0;
        var dot = text.IndexOf('.');
        if (dot > 0) return text.Length == dot + 2 && text[dot + 1] is >= '0' and <= '9' && Array.IndexOf(ButtonColors, text.Substring(0, dot)) >= 0;
        return CssColors.Contains(text.ToLowerInvariant());
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static readonly HashSet<string> CssColors = new(
        ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral "
        + "cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange "
        + "darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey "
        + "dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo "
        + "ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink "
        + "lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine "
        + "mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose "
        + "moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru "
        + "pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue "
        + "slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat white whitesmoke yellow yellowgreen "
        + "currentcolor inherit").Split(' '),
        StringComparer.Ordinal);
}
