namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Tells from a text whether it addresses somebody's Dispatcharr. Its public pages are on GitHub and have neither its port nor its paths.</summary>
internal static class DispatcharrAddress
{
    private static readonly string[] Schemes = ["http://", "https://", "ws://", "wss://"];

    private static readonly string[] Paths =
        ["api", "proxy", "output", "hdhr", "ws", "admin", "live", "movie", "series", "m3u", "epg", "get.php", "player_api.php", "xmltv.php", "swagger"];

    /// <summary>Whether a text begins with an address of Dispatcharr: by its host's name, or by its port and path.</summary>
    /// <param name="text">The text; a hole of an interpolation is a <c>{</c>.</param>
    public static bool Is(string text)
    {
        var scheme = Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is null) return false;
        var rest = text.Substring(scheme.Length);
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var path = end < 0 ? "" : rest.Substring(end);
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority : authority.Substring(0, colon);
        var port = colon < 0 ? "" : authority.Substring(colon + 1);
        if (host.Length == 0 || host.Contains('{')) return false;
        var isPath = IsPath(path);
        return (port is "9191" or "5656" && isPath) || (NamesDispatcharr(host) && (IsLocal(host) || port.Length > 0 || (isPath && path.Trim('/').Length > 0)));
    }

    private static bool NamesDispatcharr(string host) => host.Split('.')[0].IndexOf("dispatcharr", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLocal(string host) => !host.Contains('.') || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".lan", StringComparison.OrdinalIgnoreCase);

    private static bool IsPath(string path)
    {
        var first = path.TrimStart('/').Split('/', '?', '#')[0];
        return first.Length == 0 || first[0] == '{' || Paths.Contains(first, StringComparer.OrdinalIgnoreCase);
    }
}
