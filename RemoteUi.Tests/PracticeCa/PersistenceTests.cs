using System.Runtime.Versioning;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class PersistenceTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public PersistenceTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_same_message_gets_the_same_certificate_after_a_restart()
    {
        var message = client.PkcsReq().Build();
        var certificate = client.Send(message).Certificate(client.Key);

        bench.Restart();

        Assert.Equal(certificate, new TestClient(bench).Send(message).Certificate(client.Key));
    }

    [Fact]
    public void A_waiting_request_can_be_approved_and_polled_after_a_restart()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Enroll();

        bench.Restart();
        bench.Administration.Approve(1);
        bench.Restart();

        Assert.Equal("0", new TestClient(bench).Poll().Status);
    }

    [Fact]
    public void Revocations_and_refusals_are_kept_after_a_restart()
    {
        bench.Administration.Revoke(client.Enrolled().SerialNumber);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse, FailInfo = 3 });
        new TestClient(bench) { TransactionId = "refused" }.Enroll();

        bench.Restart();

        Assert.Equal(
            [RegisterState.Refused, RegisterState.Revoked], bench.Administration.Register.Select(entry => entry.State));
        Assert.Equal(3, bench.Administration.Register[0].FailInfo);
    }

    [Fact]
    public void The_keys_are_kept_after_a_restart()
    {
        var certificate = bench.Administration.CaCertificate;

        bench.Restart();

        Assert.Equal(certificate, bench.Administration.CaCertificate);
    }

    [Fact]
    public void The_behavior_is_kept_after_a_restart()
    {
        var set = new PracticeCaBehavior
        {
            Answer = AnswerRule.HttpStatus,
            HttpStatus = 404,
            FailInfo = 1,
            Challenge = ChallengeRule.OneTime,
            Certificates = CertificateSet.CaAndTwoRas,
            Capabilities = CapabilityList.None,
        };
        bench.Administration.Change(set);

        bench.Restart();

        Assert.Equal(set, bench.Administration.Behavior);
    }

    [Fact]
    public void The_fixed_password_is_kept_after_a_restart()
    {
        bench.Administration.Change(
            new PracticeCaBehavior
            {
                Challenge = ChallengeRule.Fixed,
                FixedPassword = new ChallengePassword("open sesame"),
            });

        bench.Restart();

        Assert.Equal("0", new TestClient(bench).Enroll("open sesame").Status);
    }

    [Fact]
    public void A_one_time_password_is_kept_until_it_is_used()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        bench.Restart();
        Assert.Equal("0", new TestClient(bench).Enroll(password).Status);

        bench.Restart();

        Assert.Equal("2", new TestClient(bench) { TransactionId = "second" }.Enroll(password).Status);
    }

    [Fact]
    public void A_one_time_password_is_used_even_if_its_use_was_not_saved()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        var file = Path.Combine(bench.Folder, "one-time-passwords.json");
        var unspent = File.ReadAllBytes(file);
        client.Enroll(password);

        File.WriteAllBytes(file, unspent);
        bench.Restart();

        Assert.Equal(0, bench.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public void Neither_challenge_password_nor_certificate_request_is_in_the_register()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        client.Enroll(password);

        var csr = Encoding.Latin1.GetString(Requests.Csr(client.Key, password));
        Assert.All(Directory.EnumerateFiles(bench.Folder, "*", SearchOption.AllDirectories), file =>
        {
            var stored = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            Assert.DoesNotContain(password, stored, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(csr[..60], stored, StringComparison.Ordinal);
            Assert.DoesNotContain(csr[^60..], stored, StringComparison.Ordinal);
        });
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Stored_files_are_readable_only_by_the_programs_user()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        client.Enroll();
        bench.Set(behavior => behavior with { FailInfo = 1 });

        Assert.All(
            Directory.EnumerateFiles(bench.Folder, "register.db*").Append(Path.Combine(bench.Folder, "behavior.json")),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }
}
