using Network.Bench.Data;

namespace Network.Bench;

/// <summary>The commands. In a namespace and by name: what stands outside would be a second <c>Program</c> beside the site's.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args) => args switch
    {
        ["data", var file, .. var size] => await MakeData.Run(file, size.FirstOrDefault() ?? "100000"),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("dotnet run -c Release --project Network.Bench -- data <file> [50|5000|100000]");
        return 2;
    }
}
