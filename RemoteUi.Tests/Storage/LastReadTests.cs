using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

public sealed class LastReadTests
{
    private readonly LastRead<string> table = new();
    private string stored = "first";
    private int reads;

    [Fact]
    public async Task It_is_read_once_until_it_is_written()
    {
        await ReadAsync();
        Assert.Equal("first", await ReadAsync());
        Assert.Equal(1, reads);

        await WriteAsync("second");

        Assert.Equal("second", await ReadAsync());
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task It_is_read_again_after_a_write_that_failed()
    {
        await ReadAsync();

        await Assert.ThrowsAsync<IOException>(() => table.WriteAsync(() =>
        {
            stored = "written in part";
            throw new IOException("The disk is full");
        }));

        Assert.Equal("written in part", await ReadAsync());
    }

    [Fact]
    public async Task What_was_read_before_a_write_is_not_kept_after_it()
    {
        var late = new TaskCompletionSource<string>();
        var reading = table.GetAsync(() => late.Task);
        await WriteAsync("second");
        late.SetResult("first");

        Assert.Equal("first", await reading);
        Assert.Equal("second", await ReadAsync());
    }

    private Task<string> ReadAsync() => table.GetAsync(() =>
    {
        reads++;
        return Task.FromResult(stored);
    });

    private Task WriteAsync(string text) => table.WriteAsync(() =>
    {
        stored = text;
        return Task.CompletedTask;
    });
}
