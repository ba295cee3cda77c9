// What every form of Heed does.
import "./enter-here.js"
import "./menu-close.js"
import "./typed-again.js"
