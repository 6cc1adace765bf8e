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

    [GeneratedRegex(@"^\| `(\w+:[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
