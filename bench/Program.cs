using Dispatcharr.PluginSdk.Bench;

if (BenchArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(BenchArguments.Usage);
    return 2;
}

using var workspace = new Workspace(arguments.Slack, arguments.Plugins);
var report = new Report(arguments.Verbose);
foreach (var gate in arguments.Gates)
{
    try
    {
        foreach (var finding in gate.Check(workspace)) report.Add(gate, finding);
    }
    catch (Exception trouble) when (trouble is not OutOfMemoryException)
    {
        // One gate that cannot be measured leaves the others theirs.
        report.Add(gate, new Finding($"{trouble.GetType().Name}: {trouble.Message}", Holds: false));
    }
}

if (arguments.Write) Console.WriteLine($"written to {report.Write(TimeProvider.System.GetLocalNow())}");
return report.Holds ? 0 : 1;
