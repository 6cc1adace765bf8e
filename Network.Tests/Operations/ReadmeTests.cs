using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Network.Tests.Architecture;
using Network.Web.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed partial class ReadmeTests
{
    [Test]
    public void The_readmes_table_names_every_setting_that_is_read_and_no_other()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build());
        Settings.Read(reader, new HostingEnvironment { ContentRootPath = "/site", EnvironmentName = "Development" });

        var told = Row().Matches(File.ReadAllText(Path.Combine(Product.Root, "README.md"))).Select(m => m.Groups[1].Value);

        Assert.That(told, Is.EquivalentTo(reader.Keys));
    }

    [Test]
    public void Every_link_of_the_documents_leads_somewhere()
    {
        var dead = new[] { Path.Combine(Product.Root, "README.md") }
            .Concat(Directory.EnumerateFiles(Path.Combine(Product.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .SelectMany(d => Link().Matches(File.ReadAllText(d)).Select(m => (Document: d, Target: m.Groups[1].Value)))
            .Where(l => !l.Target.StartsWith("https://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(l.Document)!, l.Target)));

        Assert.That(dead, Is.Empty);
    }

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(\w+:[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
