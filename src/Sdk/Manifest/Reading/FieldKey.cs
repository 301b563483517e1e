namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The members of a field, in the order of <see cref="Rules.WellKnownNames.FieldKeys"/>, in which Dispatcharr lists them too.</summary>
internal enum FieldKey
{
    Id, Label, Type, Default, HelpText, Description, Placeholder, InputType, Min, Max, Step, Value, Options,
}
