using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Materials;
using Network.Data.Materials;
using Network.Jobs.Materials;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class ClamdScannerTests
{
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    [Test]
    public async Task What_the_scanner_says_decides()
    {
        using var clamd = new FakeClamd();
        Assert.That(await Scan(clamd.Address, Encoding.ASCII.GetBytes(Eicar)), Is.EqualTo(ScanOutcome.Infected));
        Assert.That(await Scan(clamd.Address, new byte[300_000]), Is.EqualTo(ScanOutcome.Clean));
        Assert.That(clamd.Received.Last(), Is.EqualTo(300_000), "all of it in parts");
    }

    [TestCase("INSTREAM size limit exceeded. ERROR\0")]
    [TestCase("")]
    [TestCase("stream: OK but not really\0")]
    public async Task Whatever_else_it_says_is_no_yes(string answer)
    {
        using var clamd = new FakeClamd { Answer = answer };
        Assert.That(await Scan(clamd.Address, [1, 2, 3]), Is.EqualTo(ScanOutcome.Silent));
    }

    [Test]
    public async Task One_that_is_not_there_or_hangs_up_is_silent()
    {
        Assert.That(await Scan(ClamdAddress.Read("127.0.0.1:1")!, [1]), Is.EqualTo(ScanOutcome.Silent));
        Assert.That(await Scan(ClamdAddress.Read("/nowhere/clamd.ctl")!, [1]), Is.EqualTo(ScanOutcome.Silent));
        using var clamd = new FakeClamd { HangsUp = true };
        Assert.That(await Scan(clamd.Address, new byte[5_000_000]), Is.EqualTo(ScanOutcome.Silent));
    }

    [Test]
    public async Task A_file_with_a_virus_is_not_kept_and_one_that_nobody_could_look_at_neither()
    {
        var vault = new FileVault(new MaterialSettings { Folder = TestFolder.NewPath() }, TimeProvider.System);
        using var clamd = new FakeClamd();
        var intake = new FileIntake(vault, Scanner(clamd.Address));
        Assert.That(await intake.Take(new MemoryStream(Encoding.ASCII.GetBytes(Eicar)), "prøve.txt"), Is.EqualTo(new IntakeOutcome.Refused("prøve.txt", FileRefusal.Virus, FileKind.Text)));
        Assert.That(await intake.Take(new MemoryStream(SampleFiles.Pdf), "../Årsplan.pdf"), Is.InstanceOf<IntakeOutcome.Taken>());
        clamd.Answer = "";
        Assert.That(await intake.Take(new MemoryStream(SampleFiles.Png), "bilete.png"), Is.EqualTo(new IntakeOutcome.Refused("bilete.png", FileRefusal.ScannerSilent, FileKind.Png)));
        Assert.That(Directory.EnumerateFiles(vault.Folder, "*", SearchOption.AllDirectories).Count(), Is.EqualTo(1));
    }

    [TestCase("localhost:3310", true)]
    [TestCase("[::1]:3310", true)]
    [TestCase("/run/clamav/clamd.ctl", true)]
    [TestCase("localhost", false)]
    [TestCase("localhost:0", false)]
    [TestCase("http://localhost:3310", false)]
    public void An_address_is_a_port_of_a_host_or_a_path(string text, bool isOne) => Assert.That(ClamdAddress.Read(text), isOne ? Is.Not.Null : Is.Null);

    private static ClamdScanner Scanner(ClamdAddress address) => new(address, TimeProvider.System, NullLogger<ClamdScanner>.Instance);

    private static Task<ScanOutcome> Scan(ClamdAddress address, byte[] content) => Scanner(address).Scan(new MemoryStream(content));

    private sealed class FakeClamd : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FakeClamd()
        {
            _listener.Start();
            _ = Serve();
        }

        public ClamdAddress Address => ClamdAddress.Read(_listener.LocalEndpoint.ToString()!)!;

        public string? Answer { get; set; }

        public bool HangsUp { get; init; }

        public List<int> Received { get; } = [];

        public void Dispose() => _listener.Stop();

        private async Task Serve()
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                try
                {
                    await Talk(client.GetStream());
                }
                catch (Exception e) when (e is IOException or EndOfStreamException)
                {
                }
            }
        }

        private async Task Talk(NetworkStream line)
        {
            var command = new byte[10];
            await line.ReadExactlyAsync(command);
            if (Encoding.ASCII.GetString(command) != "zINSTREAM\0" || HangsUp) return;
            var content = new MemoryStream();
            var size = new byte[4];
            while (true)
            {
                await line.ReadExactlyAsync(size);
                var length = BinaryPrimitives.ReadInt32BigEndian(size);
                if (length == 0) break;
                var part = new byte[length];
                await line.ReadExactlyAsync(part);
                content.Write(part);
            }

            Received.Add((int)content.Length);
            var isBad = Encoding.Latin1.GetString(content.ToArray()).Contains("EICAR-STANDARD", StringComparison.Ordinal);
            await line.WriteAsync(Encoding.ASCII.GetBytes(Answer ?? (isBad ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0")));
        }
    }
}
