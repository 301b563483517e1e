using System.Collections.Immutable;
using static Dispatcharr.PluginSdk.Manifest.ManifestSeverity;

namespace Dispatcharr.PluginSdk.Rules;

/// <summary>The rules that a <c>plugin.json</c> is held to: how Dispatcharr 0.29 reads it, and, for DSP08xx, what the official plugin collection asks.</summary>
public static class ManifestRules
{
#pragma warning disable CS1591 // The title of each rule says what a comment would repeat.
    // 01 Security
    public static readonly Rule OwnCredential = new("DSP0101", Error, "Asks for Dispatcharr's own user, password, token, key or cookie");
    public static readonly Rule OwnAddress = new("DSP0102", Warning, "Asks for Dispatcharr's own URL");
    public static readonly Rule AdminCredential = new("DSP0103", Warning, "Asks for an admin credential of nobody named");
    public static readonly Rule UnmaskedSecret = new("DSP0104", Warning, "Secret of another service is not masked");
    public static readonly Rule SecretDefault = new("DSP0105", Warning, "Secret has a default");
    public static readonly Rule SecretInText = new("DSP0107", Warning, "Secret in a text field, which cannot be masked");

    // 02 Fields
    public static readonly Rule DuplicateField = new("DSP0201", Error, "Duplicate field id");
    public static readonly Rule DuplicateOption = new("DSP0203", Error, "Duplicate option value");
    public static readonly Rule DefaultType = new("DSP0204", Warning, "Default does not fit the type");
    public static readonly Rule DefaultOption = new("DSP0205", Warning, "Default is not among the options");
    public static readonly Rule IdStyle = new("DSP0206", Info, "Id is not snake_case");
    public static readonly Rule NoEffect = new("DSP0209", Info, "Key has no effect on this type");
    public static readonly Rule ConfirmField = new("DSP0210", Warning, "Field id 'confirm' is reserved");
    public static readonly Rule EmptyOptionValue = new("DSP0214", Error, "Empty option value drops the field");
    public static readonly Rule UnknownFieldType = new("DSP0215", Warning, "Unknown field type drops the field");

    // 03 Actions
    public static readonly Rule DuplicateAction = new("DSP0301", Error, "Duplicate action id");
    public static readonly Rule ButtonVariant = new("DSP0304", Warning, "Unknown button variant");
    public static readonly Rule ButtonColor = new("DSP0305", Warning, "Unknown button colour");
    public static readonly Rule MissingConfirm = new("DSP0306", Warning, "Destructive action asks for no confirmation");
    public static readonly Rule UnknownEvent = new("DSP0307", Warning, "Unknown event");
    public static readonly Rule StopAction = new("DSP0308", Info, "Action id 'stop' has a meaning");
    public static readonly Rule ConfirmOnEvent = new("DSP0309", Info, "Confirmation on an action that events start");
    public static readonly Rule ConfirmIsText = new("DSP0310", Warning, "Text as 'confirm' asks for no confirmation");
    public static readonly Rule EventsShape = new("DSP0311", Error, "'events' is no list of names, which drops the action");

    // 04 Plugin
    public static readonly Rule VersionStyle = new("DSP0405", Warning, "Version is no SemVer");
    public static readonly Rule TemplateText = new("DSP0406", Warning, "Text left over from a template");
    public static readonly Rule HelpUrlScheme = new("DSP0407", Warning, "Help URL is not http or https");

    // 07 The file
    public static readonly Rule NotJson = new("DSP0701", Error, "Not JSON as Dispatcharr reads it");
    public static readonly Rule MissingMember = new("DSP0702", Error, "Required member is missing or blank, which drops the entry");
    public static readonly Rule UnknownKey = new("DSP0703", Warning, "Unknown key");
    public static readonly Rule NoManifest = new("DSP0705", Info, "No manifest");
    public static readonly Rule DuplicateKey = new("DSP0706", Warning, "Duplicate key, the last wins");
    public static readonly Rule NullMember = new("DSP0707", Error, "null drops the whole entry");
    public static readonly Rule WrongJsonType = new("DSP0708", Error, "Wrong JSON type drops the whole entry");
    public static readonly Rule OptionShape = new("DSP0709", Error, "Option is not {value, label}, which drops the field");
    public static readonly Rule NotFinite = new("DSP0710", Error, "Number that JSON cannot carry breaks the list of all plugins");
    public static readonly Rule TooLong = new("DSP0711", Warning, "Longer than Dispatcharr stores, or not storable");
    public static readonly Rule IgnoredType = new("DSP0712", Warning, "Wrong JSON type, which Dispatcharr ignores");
    public static readonly Rule NoName = new("DSP0713", Info, "No name: the folder's name is shown");

    // 08 The official collection
    public static readonly Rule Licence = new("DSP0801", Error, "Licence is missing or no OSI-approved SPDX id");
    public static readonly Rule NobodyNamed = new("DSP0802", Error, "Neither author nor maintainers");
    public static readonly Rule VersionBounds = new("DSP0803", Error, "Version bounds are malformed");
    public static readonly Rule FolderSlug = new("DSP0804", Error, "Folder name is no slug");
    public static readonly Rule ExternalSource = new("DSP0805", Error, "External source is incomplete");
    public static readonly Rule FolderKey = new("DSP0806", Info, "Folder key and zip key differ");
    public static readonly Rule LongDescription = new("DSP0807", Info, "Description longer than 200 characters is cut");
    public static readonly Rule RegistryVersion = new("DSP0808", Error, "Version is not N.N.N");
#pragma warning restore CS1591

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        OwnCredential, OwnAddress, AdminCredential, UnmaskedSecret, SecretDefault, SecretInText,
        DuplicateField, DuplicateOption, DefaultType, DefaultOption, IdStyle, NoEffect, ConfirmField, EmptyOptionValue, UnknownFieldType,
        DuplicateAction, ButtonVariant, ButtonColor, MissingConfirm, UnknownEvent, StopAction, ConfirmOnEvent, ConfirmIsText, EventsShape,
        VersionStyle, TemplateText, HelpUrlScheme,
        NotJson, MissingMember, UnknownKey, NoManifest, DuplicateKey, NullMember, WrongJsonType, OptionShape, NotFinite, TooLong, IgnoredType, NoName,
        Licence, NobodyNamed, VersionBounds, FolderSlug, ExternalSource, FolderKey, LongDescription, RegistryVersion,
    ];
}
