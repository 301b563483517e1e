namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The members of an action, in the order of <see cref="Rules.WellKnownNames.ActionKeys"/>, in which Dispatcharr lists them too.</summary>
internal enum ActionKey
{
    Id, Label, Description, Confirm, ButtonLabel, ButtonVariant, ButtonColor, Events,
}
