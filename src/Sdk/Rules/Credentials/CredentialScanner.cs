namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>
/// Decides which fields of a plugin ask for Dispatcharr's own login. A field's id and label weigh most; then what its help text joins
/// to Dispatcharr's name; then whose form it stands in. A name of someone else near the noun always acquits.
/// </summary>
internal ref struct CredentialScanner
{
    // As far as a login form reaches from its address.
    private const int FormReach = 5;
    private const int FieldsOnStack = 48;

    // The words by which a help text calls a credential.
    private const WordClass Asked = WordClass.Credential | WordClass.Key | WordClass.Pass;
    private readonly string? _pluginName;
    private readonly ReadOnlySpan<CredentialField> _fields;
    private readonly ReadOnlySpan<ulong> _services;
    private readonly Span<OwnWords> _words;
    private readonly Span<CredentialFinding> _findings;

    private CredentialScanner(
        string? pluginName,
        ReadOnlySpan<CredentialField> fields,
        ReadOnlySpan<ulong> services,
        Span<OwnWords> words,
        Span<CredentialFinding> findings)
    {
        _pluginName = pluginName;
        _fields = fields;
        _services = services;
        _words = words;
        _findings = findings;
    }

    /// <summary>Writes one finding for each field.</summary>
    /// <param name="pluginName">The plugin's name: what is the plugin's own is not Dispatcharr's.</param>
    /// <param name="fields">All fields of the plugin, in their order.</param>
    /// <param name="findings">As long as <paramref name="fields"/>.</param>
    /// <param name="thirdParties">Names of further services, whose credentials are theirs.</param>
    public static void Scan(
        string? pluginName,
        ReadOnlySpan<CredentialField> fields,
        Span<CredentialFinding> findings,
        IReadOnlyList<string>? thirdParties = null)
    {
        ReadOnlySpan<ulong> services = thirdParties is { Count: > 0 } ? Hashes(thirdParties) : default;
        Span<OwnWords> words = fields.Length <= FieldsOnStack ? stackalloc OwnWords[fields.Length] : new OwnWords[fields.Length];
        new CredentialScanner(pluginName, fields, services, words, findings).Scan();
    }

    private readonly void Scan()
    {
        _findings.Clear();
        if (!Asks()) return;

        // Headings tell whose form it is.
        var own = false;
        for (var i = 0; i < _fields.Length; i++)
        {
            ref readonly var field = ref _fields[i];
            if (field.Kind == CredentialFieldKind.Other) continue;
            _words[i] = OwnWords.Read(field.Id, field.Label, field.Kind == CredentialFieldKind.MaskedText, _services);
            own |= field.Kind == CredentialFieldKind.Heading && _words[i].Owner == NameOwner.Host;
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            if (!IsInput(i)) continue;
            _findings[i] = JudgeAlone(i);
            own |= IsOwn(i) || _words[i].Owner == NameOwner.Host;
        }
        if (own) Pair();

        for (var i = 0; i < _fields.Length; i++)
            if (IsInput(i) && !IsOwn(i)) _findings[i] = JudgeRest(i);
    }

    /// <summary>Whether any field may ask for something. Most forms do not, and need no closer look.</summary>
    private readonly bool Asks()
    {
        foreach (ref readonly var field in _fields)
        {
            if (field.Kind == CredentialFieldKind.MaskedText) return true;
            if (field.Kind == CredentialFieldKind.Text && (OwnWords.HoldNoun(field.Id, _services) || OwnWords.HoldNoun(field.Label, _services))) return true;
        }

        return false;
    }

    /// <summary>By the field's own words, and its help text when those name nobody.</summary>
    private readonly CredentialFinding JudgeAlone(int i)
    {
        ref readonly var words = ref _words[i];
        var masked = _fields[i].Kind == CredentialFieldKind.MaskedText;
        if (words.Noun == 0 && !masked) return CredentialFinding.None;
        if (words.Noun == WordClass.Address) return JudgeAddress(i);
        var credential = masked || (words.Noun & WordClass.Credential) != 0;
        if (credential && (words.Owner == NameOwner.Host || (words.Owner == NameOwner.Compound && !IsPluginsOwn(words))))
            return CredentialFinding.OwnCredential;
        if (words.Owner is not (NameOwner.None or NameOwner.Unknown or NameOwner.Host)) return CredentialFinding.None;
        if (!HelpNamesHost(i)) return CredentialFinding.None;
        var claim = ReadHelp(i, words.Noun == WordClass.User ? Asked | WordClass.Account : Asked);
        var own = (claim & HelpClaim.Own) != 0 || ((claim & HelpClaim.PerhapsOwn) != 0 && !IsInPluginName(words));
        return own && !IsNamedBeside(i) ? CredentialFinding.OwnCredential : CredentialFinding.None;
    }

    private readonly CredentialFinding JudgeAddress(int i)
    {
        ref readonly var field = ref _fields[i];
        var owner = _words[i].Owner;
        if (owner is NameOwner.Host) return CredentialFinding.OwnAddress;
        if (owner is not (NameOwner.None or NameOwner.Unknown)) return CredentialFinding.None;
        var own = HasPort(field.Default) || HasPort(field.Placeholder) || HasPort(field.Help)
            || (owner == NameOwner.None && HelpNamesHost(i) && (ReadHelp(i, WordClass.Address) & HelpClaim.Own) != 0);
        return own ? CredentialFinding.OwnAddress : CredentialFinding.None;
    }

    /// <summary>What nobody's name acquits, in a form of Dispatcharr's: user and password below its address, or a heading.</summary>
    private readonly void Pair()
    {
        for (var i = 0; i < _fields.Length; i++)
            if (!IsOwn(i) && IsAnonymous(i, WordClass.Credential) && (FormOwner(i, -1) ?? FormOwner(i, 1)) == true)
                _findings[i] = CredentialFinding.OwnCredential;

        // A user or account is part of a login only beside a password or a key.
        for (var i = 0; i < _fields.Length; i++)
        {
            if (IsOwn(i) || !IsInput(i) || (_words[i].Noun & WordClass.Account) == 0) continue;
            if (!HasSecretBeside(i)) continue;
            if (_words[i].Owner == NameOwner.Host || IsAnonymous(i, WordClass.Account)) _findings[i] = CredentialFinding.OwnCredential;
        }
    }

    /// <summary>Whether the nearest address, login or heading in one direction is Dispatcharr's; null when there is none.</summary>
    private readonly bool? FormOwner(int from, int step)
    {
        for (var i = from + step; i >= 0 && i < _fields.Length && Math.Abs(i - from) <= FormReach; i += step)
        {
            ref readonly var words = ref _words[i];
            if (_fields[i].Kind == CredentialFieldKind.Heading)
            {
                // Below a heading begins another form; what follows a heading further down is not above it.
                if (step > 0) return null;
                if (words.Owner == NameOwner.Host) return !words.Named;
                if (words.Owner != NameOwner.None || (words.Noun & ~WordClass.Address) == 0) return false;
            }
            else if (IsInput(i))
            {
                // A name that the ids share, the address's too, is a prefix and no service.
                var namesake = _words[from].IdName == words.IdName;
                var own = IsOwn(i) || (words.Owner == NameOwner.Host && (words.Noun & WordClass.Account) != 0);
                if (own) return namesake || _words[from].IdName == 0;
                if ((words.Noun & WordClass.Address) != 0) return false;
                var named = words.Owner > NameOwner.Unknown || words.LabelName != 0 || (words.IdName != 0 && !namesake);
                if (named && (words.Noun & (WordClass.Password | WordClass.User)) != 0) return false;
            }
        }
        return null;
    }

    private readonly bool HasSecretBeside(int at)
    {
        for (var i = Math.Max(0, at - FormReach); i < _fields.Length && i <= at + FormReach; i++)
            if ((_findings[i] & CredentialFinding.OwnCredential) != 0 && (_words[i].Noun & WordClass.Hidden) != 0) return true;
        return false;
    }

    private readonly CredentialFinding JudgeRest(int i)
    {
        ref readonly var words = ref _words[i];
        var masked = _fields[i].Kind == CredentialFieldKind.MaskedText;
        var finding = masked || (words.Noun & WordClass.Hidden) != 0 ? CredentialFinding.Secret : CredentialFinding.None;
        if (words.Admin && words.Owner == NameOwner.None && (words.Noun & (WordClass.Credential | WordClass.Account)) != 0)
            finding |= CredentialFinding.AdminCredential;
        return finding;
    }

    /// <summary>Whether the field asks for one of these, and neither it nor its help text says whose.</summary>
    private readonly bool IsAnonymous(int i, WordClass nouns) =>
        IsInput(i) && (_words[i].Noun & nouns) != 0 && _words[i].Owner <= NameOwner.Unknown && _words[i].LabelName == 0
        && (ReadHelp(i, Asked) & HelpClaim.Other) == 0
        && ((_words[i].Noun & (WordClass.Password | WordClass.User | WordClass.Account)) != 0 || !PluginNamesService());

    private readonly bool IsInput(int i) => _fields[i].Kind is CredentialFieldKind.Text or CredentialFieldKind.MaskedText;

    private readonly bool IsOwn(int i) => (_findings[i] & (CredentialFinding.OwnCredential | CredentialFinding.OwnAddress)) != 0;

    /// <summary>Most help texts name no Dispatcharr, and then need no reading.</summary>
    private readonly bool HelpNamesHost(int i) => NamesHost(_fields[i].Help) || NamesHost(_fields[i].Placeholder);

    // Twice with case is several times faster than once without.
    private static bool NamesHost(string? text) => Contains(text, "ispatch") || Contains(text, "ISPATCH");

    private static bool Contains(string? text, string part) => text is not null && text.AsSpan().IndexOf(part.AsSpan()) >= 0;

    private readonly HelpClaim ReadHelp(int i, WordClass nouns) =>
        HelpReader.Read(_fields[i].Help.AsSpan(), nouns, _services) | HelpReader.Read(_fields[i].Placeholder.AsSpan(), nouns, _services);

    /// <summary>Whether an address or login beside this one has the same name in its words: together they are that one's form.</summary>
    private readonly bool IsNamedBeside(int at)
    {
        var name = NameOf(at);
        for (var i = 0; i < _fields.Length && name != 0; i++)
            if (i != at && IsInput(i) && _words[i].Noun != 0 && NameOf(i) == name) return true;
        return false;
    }

    /// <summary>The label's; the id's, which may have a prefix of the plugin's, only where there is no label.</summary>
    private readonly ulong NameOf(int i) => string.IsNullOrEmpty(_fields[i].Label) ? _words[i].IdName : _words[i].LabelName;

    private readonly bool IsInPluginName(in OwnWords words)
    {
        if (!words.Named) return false;
        var reader = new WordReader(_pluginName.AsSpan(), _services);
        while (reader.Next(out var word))
            if (word.Hash == words.IdName || word.Hash == words.LabelName) return true;
        return false;
    }

    private readonly bool PluginNamesService() => PluginNames(WordClass.Service);

    /// <summary>"Dispatcharr Exporter password", in a plugin called Dispatcharr Exporter.</summary>
    private readonly bool IsPluginsOwn(in OwnWords words) => PluginNames(WordClass.Host) && IsInPluginName(words);

    private readonly bool PluginNames(WordClass meaning)
    {
        var reader = new WordReader(_pluginName.AsSpan(), _services);
        while (reader.Next(out var word))
            if (word.Is(meaning)) return true;
        return false;
    }

    /// <summary>Whether an address names a port that is Dispatcharr's by default.</summary>
    private static bool HasPort(string? text) => Contains(text, ":9191") || Contains(text, ":5656");

    private static ulong[] Hashes(IReadOnlyList<string> names)
    {
        var hashes = new ulong[names.Count];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = WordTable.Hash(names[i].AsSpan());
        return hashes;
    }
}
