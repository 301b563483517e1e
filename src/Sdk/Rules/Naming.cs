using System.Text;

namespace Dispatcharr.PluginSdk.Rules;

/// <summary>The shapes that ids, versions and addresses are held to.</summary>
internal static class Naming
{
    /// <summary>Lower-case ASCII words joined by underscores; one in front marks headings.</summary>
    public static bool IsSnakeCase(string id)
    {
        foreach (var c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return false;
        }

        return id.Length > 0 && id[0] is not (>= '0' and <= '9');
    }

    public static string ToSnakeCase(string id)
    {
        var text = new StringBuilder(id.Length + 4);
        for (var i = 0; i < id.Length; i++)
        {
            var c = id[i];
            if (char.IsUpper(c) && i > 0 && (char.IsLower(id[i - 1]) || (i + 1 < id.Length && char.IsLower(id[i + 1]) && char.IsLetter(id[i - 1])))) Separate(text);
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) text.Append(char.ToLowerInvariant(c));
            else if (c == '_' && text.Length == 0) text.Append(c);
            else Separate(text);
        }

        var name = text.ToString().TrimEnd('_');
        return name.Length == 0 ? "id" : name[0] is >= '0' and <= '9' ? "_" + name : name;
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0 && text[text.Length - 1] != '_') text.Append('_');
    }

    /// <summary>SemVer 2.0: three numbers without leading zeros, then a pre-release and build data.</summary>
    public static bool IsSemVer(string version)
    {
        var build = version.IndexOf('+');
        if (build >= 0 && !Identifiers(version.Substring(build + 1), mayLeadWithZero: true)) return false;
        if (build >= 0) version = version.Substring(0, build);
        var pre = version.IndexOf('-');
        if (pre >= 0 && !Identifiers(version.Substring(pre + 1), mayLeadWithZero: false)) return false;
        if (pre >= 0) version = version.Substring(0, pre);
        return IsThreeNumbers(version, mayLeadWithZero: false);
    }

    /// <summary><c>N.N.N</c>.</summary>
    public static bool IsThreeNumbers(string version, bool mayLeadWithZero)
    {
        int dots = 0, digits = 0;
        for (var i = 0; i < version.Length; i++)
        {
            if (version[i] == '.')
            {
                if (digits == 0) return false;
                (dots, digits) = (dots + 1, 0);
            }
            else if (version[i] is < '0' or > '9' || (!mayLeadWithZero && digits > 0 && version[i - digits] == '0'))
            {
                return false;
            }
            else
            {
                digits++;
            }
        }

        return dots == 2 && digits > 0;
    }

    private static bool Identifiers(string text, bool mayLeadWithZero)
    {
        foreach (var part in text.Split('.'))
        {
            var isNumber = part.Length > 0;
            foreach (var c in part)
            {
                if (c is >= '0' and <= '9') continue;
                if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')) return false;
                isNumber = false;
            }

            if (part.Length == 0 || (isNumber && !mayLeadWithZero && part.Length > 1 && part[0] == '0')) return false;
        }

        return true;
    }

    public static bool IsWebAddress(string url) =>
        (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && url.Length > 8) || (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && url.Length > 7);

    /// <summary>A folder of the official collection: lower-case words joined by dashes.</summary>
    public static bool IsSlug(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9')) continue;
            if (name[i] != '-' || i == 0 || i == name.Length - 1 || name[i - 1] == '-') return false;
        }

        return name.Length > 0;
    }
}
