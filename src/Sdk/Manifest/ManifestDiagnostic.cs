namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>One problem of a manifest.</summary>
/// <param name="Code">The rule, such as <c>DSP0203</c>. The same in the compiler, the command line and the host; never reused.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901), such as <c>/fields/3/default</c>; empty for the whole file.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Column">Where in the line, from 1, in UTF-16 units, as editors count.</param>
/// <param name="Message">What is wrong, what Dispatcharr will do, and how to mend it.</param>
public sealed record ManifestDiagnostic(string Code, ManifestSeverity Severity, string Pointer, int Line, int Column, string Message);
