using System.CommandLine;
using System.CommandLine.Invocation;
using Dispatcharr.PluginSdk.Cli;

var root = new RootCommand("Checks Dispatcharr plugins.") { ValidateCommand.Create(), InspectCommand.Create() };

// A path that begins with @ is a path, not a file with more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var exitCode = parsed.Invoke();
return parsed.Action is ParseErrorAction ? ExitCode.Unusable : exitCode;
