namespace Network.Web.Operations;

/// <summary>Runs the program so that what whoever starts it can mend is one sentence, and everything else a stack trace.</summary>
internal static class Start
{
    /// <summary>The exit code: 0 where it was asked to stop, 1 where it could not start.</summary>
    public static async Task<int> Run(Func<Task> program)
    {
        try
        {
            NativeHeaps.KeepFew();
            SystemNeeds.Check();
            await program();
            return 0;
        }
        catch (StartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
