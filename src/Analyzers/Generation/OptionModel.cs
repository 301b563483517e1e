namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>One option of a select, and the member of the enum behind it.</summary>
/// <param name="Value">The saved value.</param>
/// <param name="Label">The shown text.</param>
/// <param name="Member">The name of the member, as code writes it.</param>
/// <param name="IsAlias">Another name of an earlier member: understood when it is saved, not offered.</param>
internal sealed record OptionModel(string Value, string Label, string Member, bool IsAlias);
