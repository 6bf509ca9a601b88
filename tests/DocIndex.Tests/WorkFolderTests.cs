namespace DocIndex.Tests;

public sealed class WorkFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ClearAbandoned_FoldersOfTheKilled_GoAndOthersStay()
    {
        Make("docindex-page-killed", hasLock: true);
        Make("docindex-site-killed", hasLock: true);
        Make("docindex-page-new", hasLock: false);
        Make("docindex-page-earlier", hasLock: false);
        Directory.SetLastWriteTimeUtc(_folder["docindex-page-earlier"], DateTime.UtcNow.AddDays(-1));
        Make("docindex-page-lives", hasLock: true);
        Make("docindex-andet", hasLock: true);
        Directory.CreateSymbolicLink(_folder["docindex-page-link"], _folder["docindex-andet"]);
        using (new FileStream(_folder["docindex-page-lives/in-use"], FileMode.Open, FileAccess.ReadWrite, FileShare.None)) WorkFolder.ClearAbandoned(_folder.Path);

        Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["docindex-andet", "docindex-page-link", "docindex-page-lives", "docindex-page-new"]);
        File.Exists(_folder["docindex-andet/page.pgm"]).ShouldBeTrue();
    }

    [Fact]
    public void Create_Folder_IsTheUsersAloneAndGoesWhenItIsDoneWith()
    {
        string path;
        using (var folder = WorkFolder.Create(WorkFolder.Kind.Page))
        {
            path = folder.Path;
            File.WriteAllText(Path.Combine(path, "page.pgm"), "picture");
            WorkFolder.ClearAbandoned();
            File.Exists(Path.Combine(path, "page.pgm")).ShouldBeTrue();
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Exists(path).ShouldBeFalse();
    }

    private void Make(string name, bool hasLock)
    {
        Directory.CreateDirectory(_folder[name]);
        File.WriteAllText(_folder[name + "/page.pgm"], "picture");
        if (hasLock) File.WriteAllText(_folder[name + "/in-use"], "");
    }
}
