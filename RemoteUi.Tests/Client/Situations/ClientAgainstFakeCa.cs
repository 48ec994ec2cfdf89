using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// Shared by the tests that run the client against a fake CA over HTTP: both sides, and the expected results.
/// </summary>
public abstract class ClientAgainstFakeCa(FakeCaHost host) : IClassFixture<FakeCaHost>, IDisposable
{
    internal Enrollee Client { get; } = new();

    internal Uri Serve(FakeAuthority authority) => host.Serve(authority);

    internal Task<EnrollmentResult> EnrollAsync(FakeAuthority authority) =>
        Client.EnrollAsync(Serve(authority), Enrollee.Order());

    internal Task<EnrollmentResult> EnrollAsync(params Quirk[] quirks) => EnrollAsync(new FakeAuthority(quirks));

    internal async Task<EnrollmentResult.Issued> IssuedAsync(FakeAuthority authority)
    {
        var answer = await EnrollAsync(authority);
        Assert.True(answer is EnrollmentResult.Issued, $"{answer} {string.Join("; ", authority.Refusals)}");
        var issued = (EnrollmentResult.Issued)answer;
        Assert.Equal(Enrollee.Key.Rsa.ExportRSAPublicKey(), issued.Certificate.PublicKey.EncodedKeyValue.RawData);
        return issued;
    }

    internal Task<EnrollmentResult.Issued> IssuedAsync(params Quirk[] quirks) => IssuedAsync(new FakeAuthority(quirks));

    internal async Task<EnrollmentResult.NotUsable> RefusedAsync(Cause cause, params Quirk[] quirks)
    {
        var answer = Assert.IsType<EnrollmentResult.NotUsable>(await EnrollAsync(quirks));
        Assert.Equal(cause, answer.Cause);
        Assert.NotEmpty(answer.Evidence);
        return answer;
    }

    internal async Task<CommunicationFault> UnansweredAsync(Cause cause, params Quirk[] quirks)
    {
        var answer = Assert.IsType<EnrollmentResult.NoReply>(await EnrollAsync(quirks));
        Assert.Equal(cause, answer.Fault.Cause);
        Assert.NotEmpty(answer.Fault.Evidence);
        return answer.Fault;
    }

    public void Dispose()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
    }
}
