/** The few texts that the main process shows by itself: the application menu and start-up errors. */
export const messages = {
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    window: '&Window',
    help: '&Help',
    home: 'Home',
    history: 'History',
    theme: 'Theme',
    themeSystem: 'Like the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    shortcuts: 'Keyboard shortcuts',
    about: 'About Nabla',
    dataFolder: 'Show the data folder',
  },
} as const
