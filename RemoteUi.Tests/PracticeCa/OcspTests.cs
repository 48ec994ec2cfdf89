using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

public sealed class OcspTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private PracticeCaHost host = null!;
    private X509Certificate2 issued = null!;

    public async ValueTask InitializeAsync()
    {
        host = await PracticeCaHost.StartAsync();
        issued = host.Client().Enrolled();
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    private X509Certificate2 Ca => host.Administration.CaCertificate;

    private byte[] Serial => issued.SerialNumberBytes.ToArray();

    [Fact]
    public async Task An_issued_certificate_is_good_until_it_is_revoked_and_revoked_at_once_after_it()
    {
        Assert.Equal(["good"], (await AskAsync(Serial)).Statuses);

        host.Administration.Revoke(issued.SerialNumber);

        Assert.Equal(["revoked"], (await AskAsync(Serial)).Statuses);
    }

    [Theory]
    [InlineData(X509RevocationReason.KeyCompromise, "revoked 1")]
    [InlineData(X509RevocationReason.PrivilegeWithdrawn, "revoked 9")]
    [InlineData(X509RevocationReason.Unspecified, "revoked")]
    public async Task The_reason_is_told(X509RevocationReason reason, string status)
    {
        host.Administration.Revoke(issued.SerialNumber, reason);

        Assert.Equal([status], (await AskAsync(Serial)).Statuses);
    }

    [Fact]
    public async Task A_certificate_that_was_not_issued_is_unknown() =>
        Assert.Equal(["unknown"], (await AskAsync([1, 2, 3])).Statuses);

    [Fact]
    public async Task A_certificate_of_another_issuer_is_unknown()
    {
        var request = new OcspMessageBuilder { Issuer = issued, SerialNumbers = [Serial] }.Build();

        Assert.Equal(["unknown"], (await PostAsync(request)).Statuses);
    }

    [Fact]
    public async Task The_CAs_own_certificate_is_good() =>
        Assert.Equal(["good"], (await AskAsync(Ca.SerialNumberBytes.ToArray())).Statuses);

    [Fact]
    public async Task Several_certificates_are_answered_in_order() =>
        Assert.Equal(["good", "unknown", "good"], (await AskAsync(Serial, [5], Serial)).Statuses);

    [Theory]
    [InlineData("2.16.840.1.101.3.4.2.1", "good")]
    [InlineData("1.2.840.113549.2.5", "unknown")]
    public async Task A_certificate_may_be_named_by_any_known_digest(string digest, string status)
    {
        var request = new OcspMessageBuilder { Issuer = Ca, SerialNumbers = [Serial], Digest = digest }.Build();

        Assert.Equal([status], (await PostAsync(request)).Statuses);
    }

    [Fact]
    public async Task A_response_is_valid_for_a_minute()
    {
        var response = await AskAsync(Serial);

        Assert.Equal(TimeSpan.FromMinutes(1), response.NextUpdate - response.ThisUpdate);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    public async Task A_nonce_is_repeated_and_the_response_is_not_cached(int length)
    {
        var nonce = RandomNumberGenerator.GetBytes(length);
        using var reply = await GetAsync(new OcspMessageBuilder { Issuer = Ca, Nonce = nonce }.Build());

        Assert.Equal(nonce, (await ReadAsync(reply)).Nonce);
        Assert.True(reply.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task A_nonce_of_another_length_is_malformed(int length) => Assert.Equal(
        1, (await PostAsync(new OcspMessageBuilder { Issuer = Ca, Nonce = new byte[length] }.Build())).ResponseStatus);

    [Fact]
    public async Task A_request_by_GET_is_answered_with_slashes_escaped_or_not_and_may_be_cached()
    {
        var request = Enumerable.Range(0, 256)
            .Select(value => new OcspMessageBuilder
            {
                Issuer = Ca,
                SerialNumbers = [Serial, [0x3F, (byte)value, 0xFF, 0xFF, 0xFF]],
            }.Build())
            .First(candidate => Convert.ToBase64String(candidate).Contains("//", StringComparison.Ordinal));
        using var escaped = await GetAsync(request);
        using var plain = await http.GetAsync(host.Published("ocsp/" + Convert.ToBase64String(request)));

        Assert.Equal("application/ocsp-response", escaped.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(30), escaped.Headers.CacheControl!.MaxAge);
        Assert.Equal(["good", "unknown"], (await ReadAsync(escaped)).Statuses);
        Assert.Equal(["good", "unknown"], (await ReadAsync(plain)).Statuses);
    }

    [Fact]
    public async Task A_signature_of_the_request_is_not_looked_at()
    {
        var request = new OcspMessageBuilder { Issuer = Ca, SerialNumbers = [Serial], IsSigned = true };

        Assert.Equal(["good"], (await PostAsync(request.Build())).Statuses);
    }

    [Fact]
    public async Task Every_truncated_request_is_malformed()
    {
        var request = new OcspMessageBuilder { Issuer = Ca, Nonce = new byte[16] }.Build();
        for (var length = 0; length < request.Length; length++)
            Assert.Equal((length, 1), (length, (await PostAsync(request[..length])).ResponseStatus));
    }

    [Fact]
    public async Task Other_requests_that_are_not_answered_are_malformed()
    {
        var request = new OcspMessageBuilder { Issuer = Ca };
        byte[][] malformed =
        [
            "hello"u8.ToArray(), [.. request.Build(), 0],
            new OcspMessageBuilder { Issuer = Ca, Version = 1 }.Build(),
            new OcspMessageBuilder { Issuer = Ca, SerialNumbers = [] }.Build(),
            new OcspMessageBuilder { Issuer = Ca, SerialNumbers = [.. Enumerable.Repeat<byte[]>([1], 17)] }.Build(),
            new OcspMessageBuilder { Issuer = Ca, SerialNumbers = [[1, .. new byte[32]]] }.Build(),
            new OcspMessageBuilder { Issuer = Ca, Critical = "1.2.3" }.Build(),
        ];

        foreach (var one in malformed) Assert.Equal(1, (await PostAsync(one)).ResponseStatus);
        using var noBase64 = await http.GetAsync(host.Published("ocsp/***"));
        Assert.Equal(1, (await ReadAsync(noBase64)).ResponseStatus);
        Assert.Equal(0, (await PostAsync(request.Build())).ResponseStatus);
    }

    [Fact]
    public async Task A_request_over_8_KiB_returns_413()
    {
        using var reply = await http.PostAsync(
            host.Published("ocsp"), new ByteArrayContent(new byte[(8 * 1024) + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    private Task<ReadOcspResponse> AskAsync(params byte[][] serialNumbers) =>
        PostAsync(new OcspMessageBuilder { Issuer = Ca, SerialNumbers = serialNumbers }.Build());

    private async Task<ReadOcspResponse> PostAsync(byte[] request)
    {
        using var reply = await http.PostAsync(host.Published("ocsp"), new ByteArrayContent(request));
        return await ReadAsync(reply);
    }

    private Task<HttpResponseMessage> GetAsync(byte[] request) =>
        http.GetAsync(host.Published("ocsp/" + Uri.EscapeDataString(Convert.ToBase64String(request))));

    private async Task<ReadOcspResponse> ReadAsync(HttpResponseMessage reply) =>
        new(await reply.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(), Ca);
}
